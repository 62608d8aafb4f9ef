from django import template
from django.apps import apps

register = template.Library()


@register.simple_tag
def page_type_icon(app_label: str, model_name: str) -> str:
    return getattr(apps.get_model(app_label, model_name), "icon", "doc-full")
