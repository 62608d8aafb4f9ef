from wagtail import hooks

from .operations import JpegBytes


@hooks.register("register_image_operations")
def operations() -> list[tuple[str, type]]:
    return [("jpegbytes", JpegBytes)]
