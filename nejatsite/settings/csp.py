"""What a page of the site may load, the reading side and the admin. Checked by every browser that reads it."""

from csp.constants import NONCE, NONE, SELF, UNSAFE_HASHES, UNSAFE_INLINE

from nejatsite.core.players import PLAYER_HOSTS

_BOTH = {
    "default-src": [SELF],
    "frame-src": list(PLAYER_HOSTS),
    "frame-ancestors": [SELF],
    "object-src": [NONE],
    "base-uri": [SELF],
    "form-action": [SELF],
}

CONTENT_SECURITY_POLICY = {"DIRECTIVES": {**_BOTH, "img-src": [SELF, "data:"]}}

ADMIN_CONTENT_SECURITY_POLICY = {
    **_BOTH,
    # The scripts that Wagtail writes into its pages get a nonce each, see `nejatsite.core.csp`.
    "script-src": [SELF, NONCE],
    # Pictures are shown before they are uploaded.
    "img-src": [SELF, "data:", "blob:"],
    # The preview beside the form is a page of the site itself.
    "frame-src": [SELF, *PLAYER_HOSTS],
}

# What single screens need beyond it, known by a script that only they load (in production with a hash in its name).
ADMIN_CONTENT_SECURITY_POLICY_BY_SCRIPT = {
    # The rich text editor writes <style> elements whose text differs from page to page, so that no hash fits;
    # style attributes stay forbidden.
    "wagtailadmin/js/draftail.": {"style-src-elem": [SELF, UNSAFE_INLINE]},
    # Marking the focus of a picture: Jcrop asks whether a screen can be touched by setting `ontouchstart="return;"`.
    "wagtailimages/js/vendor/jquery.Jcrop.min.": {
        "script-src-attr": [UNSAFE_HASHES, "'sha256-i+qr4lq34KgNHiW62lWi9aInEBwiEOrfCzaNPCvkqD8='"]
    },
}
