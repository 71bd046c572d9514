"""Levels of sensitivity, more codelists, and what is told about a project."""

import django.db.models.deletion
from django.db import migrations, models

import samband.catalogue.models.told


class Migration(migrations.Migration):
    dependencies = [
        ("catalogue", "0001_initial"),
        ("people", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="AmountBand",
            fields=[
                ("code", models.SlugField(max_length=40, primary_key=True, serialize=False)),
                ("currency", models.CharField(max_length=3)),
                ("lowest", models.DecimalField(decimal_places=2, max_digits=14)),
                ("below", models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True)),
            ],
            options={
                "ordering": ("currency", "lowest"),
            },
        ),
        migrations.CreateModel(
            name="Cluster",
            fields=[
                ("name_sv", models.CharField(max_length=120)),
                ("name_en", models.CharField(max_length=120)),
                ("aliases", models.JSONField(blank=True, default=list)),
                ("code", models.SlugField(max_length=60, primary_key=True, serialize=False)),
            ],
            options={
                "ordering": ("code",),
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Component",
            fields=[
                ("name_sv", models.CharField(max_length=120)),
                ("name_en", models.CharField(max_length=120)),
                ("aliases", models.JSONField(blank=True, default=list)),
                ("code", models.SlugField(max_length=60, primary_key=True, serialize=False)),
                ("position", models.PositiveSmallIntegerField(default=0)),
            ],
            options={
                "ordering": ("position", "code"),
            },
        ),
        migrations.CreateModel(
            name="CoreArea",
            fields=[
                ("name_sv", models.CharField(max_length=120)),
                ("name_en", models.CharField(max_length=120)),
                ("aliases", models.JSONField(blank=True, default=list)),
                ("code", models.SlugField(max_length=60, primary_key=True, serialize=False)),
            ],
            options={
                "ordering": ("code",),
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CountryStatus",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "cluster",
                    models.CharField(help_text="code of the cluster it belonged to then", max_length=60),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("open", "Open for new partnerships"),
                            ("legacy", "Only partnerships that continue"),
                            ("closed", "Closed"),
                        ],
                        max_length=10,
                    ),
                ),
                ("valid_from", models.DateField()),
                (
                    "valid_until",
                    models.DateField(blank=True, help_text="last day; empty while it lasts", null=True),
                ),
                ("source", models.TextField(blank=True)),
            ],
            options={
                "ordering": ("country", "valid_from"),
            },
        ),
        migrations.CreateModel(
            name="Network",
            fields=[
                ("name_sv", models.CharField(max_length=120)),
                ("name_en", models.CharField(max_length=120)),
                ("aliases", models.JSONField(blank=True, default=list)),
                ("code", models.SlugField(max_length=60, primary_key=True, serialize=False)),
                ("starts_year", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("ends_year", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("source", models.TextField(blank=True)),
            ],
            options={
                "ordering": ("code",),
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ProjectContact",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=150)),
                ("function", models.CharField(blank=True, max_length=150)),
                ("email", models.EmailField(blank=True, max_length=254)),
                (
                    "consented_on",
                    models.DateField(
                        blank=True, help_text="when they agreed to be named in public", null=True
                    ),
                ),
            ],
            options={
                "ordering": ("name", "pk"),
            },
        ),
        migrations.CreateModel(
            name="ProjectDocument",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "cleared",
                    models.BooleanField(
                        default=False, help_text="may be shown though the partnership is sensitive"
                    ),
                ),
                ("title_sv", models.CharField(blank=True, max_length=200)),
                ("title_en", models.CharField(blank=True, max_length=200)),
                (
                    "language",
                    models.CharField(blank=True, help_text="BCP 47; empty when unknown", max_length=5),
                ),
                ("day", models.DateField(blank=True, null=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("pdf", "PDF"),
                            ("docx", "Word"),
                            ("odt", "OpenDocument"),
                            ("xlsx", "Excel"),
                            ("ods", "OpenDocument"),
                            ("pptx", "PowerPoint"),
                            ("csv", "CSV"),
                            ("txt", "Text"),
                        ],
                        max_length=5,
                    ),
                ),
                ("size", models.PositiveIntegerField(help_text="bytes")),
                ("file", models.FileField(max_length=200, upload_to=samband.catalogue.models.told.kept_as)),
            ],
            options={
                "ordering": (models.OrderBy(models.F("day"), descending=True, nulls_last=True), "pk"),
            },
        ),
        migrations.CreateModel(
            name="ProjectPicture",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "cleared",
                    models.BooleanField(
                        default=False, help_text="may be shown though the partnership is sensitive"
                    ),
                ),
                ("alt_sv", models.CharField(max_length=255)),
                ("alt_en", models.CharField(max_length=255)),
                ("photographer", models.CharField(blank=True, max_length=150)),
                ("position", models.PositiveSmallIntegerField(default=0)),
                ("file", models.FileField(max_length=200, upload_to=samband.catalogue.models.told.kept_as)),
                ("width", models.PositiveSmallIntegerField(help_text="pixels")),
                ("height", models.PositiveSmallIntegerField(help_text="pixels")),
                ("small", models.FileField(max_length=200, upload_to=samband.catalogue.models.told.kept_as)),
                ("small_width", models.PositiveSmallIntegerField(help_text="pixels")),
            ],
            options={
                "ordering": ("position", "pk"),
            },
        ),
        migrations.CreateModel(
            name="ProjectResult",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "cleared",
                    models.BooleanField(
                        default=False, help_text="may be shown though the partnership is sensitive"
                    ),
                ),
                ("day", models.DateField(blank=True, help_text="when it was seen", null=True)),
                ("text_sv", models.TextField(blank=True)),
                ("text_en", models.TextField(blank=True)),
            ],
            options={
                "ordering": (models.OrderBy(models.F("day"), descending=True, nulls_last=True), "pk"),
            },
        ),
        migrations.CreateModel(
            name="ProjectVisit",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("starts_on", models.DateField()),
                ("ends_on", models.DateField(blank=True, null=True)),
                ("purpose_sv", models.CharField(blank=True, max_length=300)),
                ("purpose_en", models.CharField(blank=True, max_length=300)),
            ],
            options={
                "ordering": ("starts_on", "pk"),
            },
        ),
        migrations.AddField(
            model_name="country",
            name="latitude",
            field=models.FloatField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="country",
            name="longitude",
            field=models.FloatField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="partnership",
            name="public_slug",
            field=models.SlugField(blank=True, help_text="its address while it is protected", max_length=60),
        ),
        migrations.AddField(
            model_name="partnership",
            name="sensitivity",
            field=models.CharField(
                choices=[("open", "Open"), ("careful", "Careful"), ("protected", "Protected")],
                default="open",
                max_length=10,
            ),
        ),
        migrations.AddField(
            model_name="partnership",
            name="sensitivity_reason",
            field=models.TextField(blank=True, help_text="never shown to the public"),
        ),
        migrations.AddField(
            model_name="partnership",
            name="started_on",
            field=models.DateField(blank=True, help_text="when the relation began, if known", null=True),
        ),
        migrations.AddField(
            model_name="place",
            name="region",
            field=models.ForeignKey(
                blank=True,
                help_text="the region it lies in; it stands for the place where that may not be told exactly",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="within",
                to="catalogue.place",
            ),
        ),
        migrations.AddField(
            model_name="project",
            name="public_slug",
            field=models.SlugField(blank=True, max_length=60),
        ),
        migrations.AddField(
            model_name="project",
            name="public_summary_en",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="project",
            name="public_summary_sv",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="project",
            name="public_title_en",
            field=models.CharField(blank=True, max_length=300),
        ),
        migrations.AddField(
            model_name="project",
            name="public_title_sv",
            field=models.CharField(blank=True, max_length=300),
        ),
        migrations.AlterField(
            model_name="country",
            name="cluster",
            field=models.CharField(blank=True, help_text="code of its cluster today", max_length=40),
        ),
        migrations.AddConstraint(
            model_name="country",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("latitude__isnull", True), ("longitude__isnull", True)),
                    models.Q(("latitude__range", (-90, 90)), ("longitude__range", (-180, 180))),
                    _connector="OR",
                ),
                name="catalogue_country_on_earth",
            ),
        ),
        migrations.AddConstraint(
            model_name="partnership",
            constraint=models.UniqueConstraint(
                condition=models.Q(("public_slug", ""), _negated=True),
                fields=("public_slug",),
                name="catalogue_partnership_neutral_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="partnership",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("sensitivity", "protected"), _negated=True),
                    models.Q(("public_slug", ""), _negated=True),
                    _connector="OR",
                ),
                name="catalogue_partnership_neutral_slug",
            ),
        ),
        migrations.AddConstraint(
            model_name="partnership",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("sensitivity", "open"),
                    models.Q(("sensitivity_reason", ""), _negated=True),
                    _connector="OR",
                ),
                name="catalogue_partnership_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="amountband",
            constraint=models.UniqueConstraint(fields=("currency", "lowest"), name="catalogue_band_once"),
        ),
        migrations.AddConstraint(
            model_name="amountband",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("lowest__gte", 0),
                    models.Q(("below__isnull", True), ("below__gt", models.F("lowest")), _connector="OR"),
                ),
                name="catalogue_band_span",
            ),
        ),
        migrations.AddField(
            model_name="project",
            name="core_areas",
            field=models.ManyToManyField(blank=True, related_name="projects", to="catalogue.corearea"),
        ),
        migrations.AddField(
            model_name="countrystatus",
            name="country",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="statuses", to="catalogue.country"
            ),
        ),
        migrations.AddField(
            model_name="project",
            name="networks",
            field=models.ManyToManyField(blank=True, related_name="projects", to="catalogue.network"),
        ),
        migrations.AddConstraint(
            model_name="project",
            constraint=models.UniqueConstraint(
                condition=models.Q(("public_slug", ""), _negated=True),
                fields=("public_slug",),
                name="catalogue_project_neutral_once",
            ),
        ),
        migrations.AddField(
            model_name="projectcontact",
            name="organisation",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="project_contacts",
                to="people.organisation",
            ),
        ),
        migrations.AddField(
            model_name="projectcontact",
            name="project",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="contacts", to="catalogue.project"
            ),
        ),
        migrations.AddField(
            model_name="projectdocument",
            name="project",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="documents", to="catalogue.project"
            ),
        ),
        migrations.AddField(
            model_name="projectpicture",
            name="project",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="pictures", to="catalogue.project"
            ),
        ),
        migrations.AddField(
            model_name="projectresult",
            name="project",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="results", to="catalogue.project"
            ),
        ),
        migrations.AddField(
            model_name="projectvisit",
            name="place",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="visits", to="catalogue.place"
            ),
        ),
        migrations.AddField(
            model_name="projectvisit",
            name="project",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="visits", to="catalogue.project"
            ),
        ),
        migrations.AddConstraint(
            model_name="countrystatus",
            constraint=models.UniqueConstraint(
                fields=("country", "valid_from"), name="catalogue_one_status_from_a_day"
            ),
        ),
        migrations.AddConstraint(
            model_name="countrystatus",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("valid_until__isnull", True),
                    ("valid_until__gte", models.F("valid_from")),
                    _connector="OR",
                ),
                name="catalogue_status_period",
            ),
        ),
        migrations.AddConstraint(
            model_name="projectcontact",
            constraint=models.UniqueConstraint(fields=("project", "name"), name="catalogue_contact_once"),
        ),
        migrations.AddConstraint(
            model_name="projectcontact",
            constraint=models.CheckConstraint(
                condition=models.Q(("name", ""), _negated=True), name="catalogue_contact_named"
            ),
        ),
        migrations.AddConstraint(
            model_name="projectdocument",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("title_sv", ""), _negated=True),
                    models.Q(("title_en", ""), _negated=True),
                    _connector="OR",
                ),
                name="catalogue_document_titled",
            ),
        ),
        migrations.AddConstraint(
            model_name="projectdocument",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["pdf", "docx", "odt", "xlsx", "ods", "pptx", "csv", "txt"])),
                name="catalogue_document_kind",
            ),
        ),
        migrations.AddConstraint(
            model_name="projectpicture",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("alt_sv", ""), _negated=True), models.Q(("alt_en", ""), _negated=True)
                ),
                name="catalogue_picture_described",
            ),
        ),
        migrations.AddConstraint(
            model_name="projectresult",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("text_sv", ""), _negated=True),
                    models.Q(("text_en", ""), _negated=True),
                    _connector="OR",
                ),
                name="catalogue_result_told",
            ),
        ),
        migrations.AddConstraint(
            model_name="projectvisit",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("ends_on__isnull", True), ("ends_on__gte", models.F("starts_on")), _connector="OR"
                ),
                name="catalogue_visit_period",
            ),
        ),
    ]
