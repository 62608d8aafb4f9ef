"""Encryption of secrets at rest: tokens and signing secrets never stand in the database as they are."""

import base64

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from . import conf


class Unreadable(Exception):
    """There is none, or it was encrypted with a key that the environment no longer has."""


def seal(text: str) -> str:
    return _box().encrypt(text.encode()).decode()


def unseal(sealed: str) -> str:
    try:
        return _box().decrypt(sealed.encode()).decode()
    except InvalidToken:
        raise Unreadable from None


def reseal(sealed: str) -> str:
    """The same secret under the newest key."""
    try:
        return _box().rotate(sealed.encode()).decode()
    except InvalidToken:
        raise Unreadable from None


def _box() -> MultiFernet:
    return MultiFernet([Fernet(_derive(key)) for key in conf.secrets_keys()])


def _derive(key: str) -> bytes:
    kdf = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"nejatsite.sharing.secrets")
    return base64.urlsafe_b64encode(kdf.derive(key.encode()))
