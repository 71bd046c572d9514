"""What the office fills in about results, documents, pictures, contacts and visits of a project."""

from collections.abc import Mapping
from datetime import date
from typing import Any, ClassVar

from django import forms
from django.conf import settings
from django.conf.locale import LANG_INFO
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samband.catalogue import actions
from samband.catalogue.queries.telling import partners_of, places_to_visit
from samband.catalogue.states import DocumentType, ToldKind

ONE_LANGUAGE = _("One language is enough; the reader is told when it is not theirs.")
LATER = _("This day has not come yet.")


def not_to_come(day: date) -> None:
    """Refuse a day after today."""
    if day > timezone.localdate():
        raise ValidationError(LATER)


def languages() -> list[tuple[str, str]]:
    """Return languages that a document may be in: those of the site first, the others by name."""
    known = {
        code: gettext(info["name"]) for code, info in LANG_INFO.items() if len(code) == 2 and "name" in info
    }
    ours = [code for code, _name in settings.LANGUAGES]
    others = sorted((name, code) for code, name in known.items() if code not in ours)
    return [("", gettext("Not known")), *((code, known[code]) for code in ours), *((c, n) for n, c in others)]


class ToldForm(forms.Form):
    """One thing that is told; `item` is None while it is new. `either` are fields of which one is needed."""

    add_label: ClassVar[Promise]
    change_label: ClassVar[Promise]
    either: ClassVar[tuple[str, ...]] = ()

    def __init__(self, project: Any, item: Any = None, data: Any = None, files: Any = None) -> None:
        super().__init__(data, files, initial=self.told_by(item) if item is not None else None)
        self.project, self.item = project, item
        if item is not None:
            self.fields.pop("file", None)

    def told_by(self, item: Any) -> dict[str, Any]:
        """Return what stands there now."""
        return {name: getattr(item, name) for name in self.base_fields if name != "file"}

    @property
    def heading(self) -> Promise:
        """What the form is for."""
        return self.change_label if self.item is not None else self.add_label

    def clean(self) -> dict[str, Any]:
        """Ask for one of the languages, and for the file once more when something else was wrong."""
        cleaned = super().clean() or {}
        written = [name for name in self.either if cleaned.get(name) or name in self.errors]
        if self.either and not written:
            self.add_error(self.either[0], gettext("Write it in Swedish or English."))
        if self.errors and self.files.get("file") and "file" not in self.errors:
            self.add_error("file", gettext("Choose the file once more: a browser does not keep it."))
        return cleaned

    def keep(self, actor: Any) -> Any:
        """Add the thing, or change it. None and an error at the field when the catalogue refuses it."""
        try:
            if self.item is not None:
                return self.change(self.item, actor)
            return self.add(actor)
        except actions.RefusedRecord as refused:
            self.add_error(self._blamed(), str(refused))
            return None

    def add(self, actor: Any) -> Any:
        """Add the thing to the project."""
        raise NotImplementedError

    def change(self, item: Any, actor: Any) -> Any:
        """Change the thing."""
        raise NotImplementedError

    def _blamed(self) -> str:
        return "file" if "file" in self.fields else next(iter(self.fields))


class ResultForm(ToldForm):
    """Something that has come out of the project."""

    add_label, change_label, either = _("Add a result"), _("Change the result"), ("text_sv", "text_en")
    text_sv = forms.CharField(label=_("Result in Swedish"), widget=forms.Textarea(attrs={"rows": 4}),
                              max_length=4_000, required=False, help_text=ONE_LANGUAGE)  # fmt: skip
    text_en = forms.CharField(label=_("Result in English"), widget=forms.Textarea(attrs={"rows": 4}),
                              max_length=4_000, required=False)  # fmt: skip
    day = forms.DateField(label=_("When it was seen"), widget=forms.DateInput, required=False,
                          validators=[not_to_come])  # fmt: skip

    def add(self, actor: Any) -> Any:
        """Add the result."""
        return actions.add_result(self.project, actor=actor, **self.cleaned_data)

    def change(self, item: Any, actor: Any) -> Any:
        """Change the result."""
        return actions.rewrite_result(item, actor=actor, **self.cleaned_data)


class DocumentForm(ToldForm):
    """A document that anyone may fetch."""

    add_label, change_label, either = _("Add a document"), _("Change the document"), ("title_sv", "title_en")
    title_sv = forms.CharField(
        label=_("Title in Swedish"), max_length=200, required=False, help_text=ONE_LANGUAGE
    )
    title_en = forms.CharField(label=_("Title in English"), max_length=200, required=False)
    language = forms.ChoiceField(label=_("Language of the document"), choices=languages, required=False)
    day = forms.DateField(label=_("Day of the document"), widget=forms.DateInput, required=False)
    file = forms.FileField(
        label=_("File"), help_text=_("PDF, Word, Excel, PowerPoint, OpenDocument, CSV or text; at most 25 MB."),
        widget=forms.FileInput(attrs={"accept": ",".join(f".{kind}" for kind in DocumentType.values)}),
    )  # fmt: skip

    def add(self, actor: Any) -> Any:
        """Keep the document."""
        return actions.add_document(self.project, actor=actor, **self.cleaned_data)

    def change(self, item: Any, actor: Any) -> Any:
        """Change title, language or day."""
        return actions.retitle_document(item, actor=actor, **self.cleaned_data)


class PictureForm(ToldForm):
    """A picture."""

    add_label, change_label = _("Add a picture"), _("Change the picture")
    file = forms.FileField(
        label=_("Picture"),
        help_text=_("JPEG, PNG, WebP or AVIF; at most 25 MB. What the camera wrote into it is taken away."),
        widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp,image/avif"}),
    )
    alt_sv = forms.CharField(label=_("What the picture shows, in Swedish"), max_length=255,
                             help_text=_("For those who cannot see it."))  # fmt: skip
    alt_en = forms.CharField(label=_("What the picture shows, in English"), max_length=255)
    photographer = forms.CharField(label=_("Photographer"), max_length=150, required=False)

    def add(self, actor: Any) -> Any:
        """Keep the picture."""
        return actions.add_picture(self.project, actor=actor, **self.cleaned_data)

    def change(self, item: Any, actor: Any) -> Any:
        """Describe the picture anew."""
        return actions.describe_picture(item, actor=actor, **self.cleaned_data)


class ContactForm(ToldForm):
    """A person whom one may ask."""

    add_label, change_label = _("Add a contact"), _("Change the contact")
    name = forms.CharField(label=_("Name"), max_length=150)
    function = forms.CharField(label=_("Function"), max_length=150, required=False)
    email = forms.EmailField(label=_("Email"), required=False)
    organisation = forms.ChoiceField(label=_("Organisation"), required=False)
    consented_on = forms.DateField(
        label=_("Agreed to be named in public on"), widget=forms.DateInput, required=False,
        validators=[not_to_come],
        help_text=_("Nobody is shown without this day. Empty it when they change their mind."),
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.known = partners_of(self.project)
        named = [(key, row.name) for key, row in self.known.items()]
        self.fields["organisation"].choices = [("", gettext("None of the partners")), *named]  # type: ignore[attr-defined]  # a ChoiceField

    def told_by(self, item: Any) -> dict[str, Any]:
        """Return what stands there now."""
        return {**super().told_by(item), "organisation": str(item.organisation_id or "")}

    def clean_organisation(self) -> Any:
        """Return the organisation itself."""
        return self.known.get(self.cleaned_data["organisation"])

    def add(self, actor: Any) -> Any:
        """Name the contact."""
        return actions.name_contact(self.project, actor=actor, **self.cleaned_data)

    def change(self, item: Any, actor: Any) -> Any:
        """Correct what is kept about the contact."""
        return actions.correct_contact(item, actor=actor, **self.cleaned_data)


class VisitForm(ToldForm):
    """A visit between the partners."""

    add_label, change_label = _("Add a visit"), _("Change the visit")
    place = forms.ChoiceField(label=_("Place"))
    starts_on = forms.DateField(label=_("First day"), widget=forms.DateInput)
    ends_on = forms.DateField(label=_("Last day"), widget=forms.DateInput, required=False)
    purpose_sv = forms.CharField(label=_("Purpose in Swedish"), max_length=300, required=False)
    purpose_en = forms.CharField(label=_("Purpose in English"), max_length=300, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.known = places_to_visit(self.project)
        named = [(key, f"{row.name} ({row.country})") for key, row in self.known.items()]
        self.fields["place"].choices = [("", gettext("Choose a place")), *named]  # type: ignore[attr-defined]  # a ChoiceField

    def told_by(self, item: Any) -> dict[str, Any]:
        """Return what stands there now."""
        return {**super().told_by(item), "place": str(item.place_id)}

    def clean_place(self) -> Any:
        """Return the place itself."""
        return self.known.get(self.cleaned_data["place"])

    def clean(self) -> dict[str, Any]:
        """Refuse days that are turned around."""
        cleaned = super().clean()
        first, last = cleaned.get("starts_on"), cleaned.get("ends_on")
        if first and last and last < first:
            self.add_error("ends_on", gettext("The visit cannot end before it starts."))
        return cleaned

    def add(self, actor: Any) -> Any:
        """Plan the visit."""
        return actions.plan_visit(self.project, actor=actor, **self.cleaned_data)

    def change(self, item: Any, actor: Any) -> Any:
        """Plan the visit anew."""
        return actions.replan_visit(item, actor=actor, **self.cleaned_data)


FORMS: Mapping[str, type[ToldForm]] = {
    ToldKind.RESULT: ResultForm, ToldKind.DOCUMENT: DocumentForm, ToldKind.PICTURE: PictureForm,
    ToldKind.CONTACT: ContactForm, ToldKind.VISIT: VisitForm,
}  # fmt: skip
