"""The form that the gallery shows its fields with."""

from django import forms


class ExampleForm(forms.Form):
    """One question of each kind."""

    title = forms.CharField(label="Name of the project", help_text="As you would say it aloud.")
    plan = forms.CharField(label="What will you do?", widget=forms.Textarea, required=False)
    amount = forms.DecimalField(label="Sum applied for", localize=True)
    starts = forms.DateField(label="First day")
    email = forms.EmailField(label="E-mail", help_text="We write only about this errand.")
    country = forms.ChoiceField(
        label="Country", choices=[("", "Choose…"), ("MD", "Moldova"), ("UA", "Ukraine")]
    )
    kind = forms.ChoiceField(
        label="Kind of partner",
        widget=forms.RadioSelect,
        choices=[("t", "Town"), ("r", "Region")],
    )
    goals = forms.MultipleChoiceField(
        label="Goals",
        widget=forms.CheckboxSelectMultiple,
        required=False,
        choices=[("6", "Clean water"), ("11", "Sustainable cities"), ("16", "Strong institutions")],
    )
    agreed = forms.BooleanField(label="We have read the rules")
