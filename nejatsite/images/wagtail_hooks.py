from wagtail import hooks

from .operations import Within


@hooks.register("register_image_operations")
def operations() -> list[tuple[str, type]]:
    return [("within", Within)]
