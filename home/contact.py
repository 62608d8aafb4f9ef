"""The contact page and what readers write there."""

from typing import Any, ClassVar

from django import forms
from django.db import models
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import StreamField
from wagtail.models import Locale
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from nejatsite.core.blocks import BodyBlock
from nejatsite.core.clients import too_many
from nejatsite.core.pages import BasePage

MESSAGES_AN_HOUR = 5


class ContactMessage(models.Model):
    """What a reader wrote. It belongs to the edition and outlives the page."""

    locale = models.ForeignKey(Locale, verbose_name=_("edition"), on_delete=models.PROTECT, related_name="+")
    name = models.CharField(_("name"), max_length=200)
    email = models.EmailField(_("e-mail address"))
    text = models.TextField(_("message"), max_length=5000)
    created_at = models.DateTimeField(_("received"), auto_now_add=True)
    answered = models.BooleanField(_("answered"), default=False)

    class Meta:
        ordering = ("-created_at", "-pk")
        verbose_name = _("message of a reader")
        verbose_name_plural = _("messages of readers")

    def __str__(self) -> str:
        return f"{self.name} <{self.email}>"


class ContactForm(forms.ModelForm):
    #: People do not see it and leave it empty; machines fill in everything.
    website = forms.CharField(required=False, label=_("Leave this empty"))

    class Meta:
        model = ContactMessage
        fields = ("name", "email", "text")
        labels = {
            "name": pgettext_lazy("of the reader who writes", "Your name"),
            "email": _("Your e-mail address"),
            "text": _("Your message"),
        }
        widgets = {
            "name": forms.TextInput(attrs={"autocomplete": "name"}),
            "email": forms.EmailInput(attrs={"autocomplete": "email", "dir": "ltr"}),
            "text": forms.Textarea(attrs={"rows": 8}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.label_suffix = ""
        self.fields["website"].widget.attrs |= {"autocomplete": "off", "tabindex": "-1"}


class ContactPage(RoutablePageMixin, BasePage):
    """`/<edition>/contact/`: the one public page with a form, so the one that sets a cookie (against forgery)."""

    summary = models.TextField(_("summary"), blank=True, max_length=500)
    body = StreamField(
        BodyBlock(),
        verbose_name=_("body"),
        blank=True,
        help_text=_("Shown above the form: postal address, hours, who answers."),
    )
    thanks = models.TextField(
        _("thanks"), blank=True, help_text=_("Shown to readers after they have sent a message.")
    )
    recipient = models.EmailField(
        _("recipient"),
        blank=True,
        help_text=_("Where messages are mailed. Left empty, the edition's editors get them."),
    )

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("summary", help_text=_("One or two sentences, shown below the title and when shared.")),
        FieldPanel("body"),
        MultiFieldPanel([FieldPanel("thanks"), FieldPanel("recipient")], heading=_("The form")),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("summary"), index.SearchField("body")]
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        SynchronizedField("recipient", overridable=True),
    ]
    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = []
    max_count_per_parent = 1
    template = "home/contact_page.html"
    icon = "mail"
    page_description = _("A form with which readers write to the editors.")

    class Meta:
        verbose_name = _("contact page")
        verbose_name_plural = _("contact pages")

    @path("")
    def form(self, request: HttpRequest) -> HttpResponse:
        if request.method != "POST":
            return self._answer(request, form=ContactForm())
        form = ContactForm(request.POST)
        if not form.is_valid():
            return self._answer(request, status=422, form=form)
        if not form.cleaned_data["website"]:
            if too_many(request, "contact", MESSAGES_AN_HOUR, 3600):
                form.add_error(
                    None, _("Too many messages came from your network. Please try again in an hour.")
                )
                return self._answer(request, status=429, form=form)
            from .messages import receive

            receive(self, form)
        return HttpResponseRedirect(f"{self.get_url(request)}sent/")

    @path("sent/")
    def sent(self, request: HttpRequest) -> HttpResponse:
        return self._answer(request, sent=True)

    def _answer(self, request: HttpRequest, status: int = 200, **context: Any) -> HttpResponse:
        response = self.render(request, context_overrides=context)
        response.status_code = status
        add_never_cache_headers(response)
        return response
