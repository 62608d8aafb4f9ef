"""Errors, sent to where `SENTRY_DSN` says. Nothing of who was reading or what was written goes along."""

import sentry_sdk


def start(dsn: str) -> None:
    """Reports what nobody caught, and what is logged as an error, from here on. Raises `BadDsn` for no address."""
    sentry_sdk.init(
        dsn=dsn,
        include_local_variables=False,
        max_request_body_size="never",
        max_breadcrumbs=0,
    )
