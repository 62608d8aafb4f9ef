"""Sizes that more than one part of the site asks for, so that each picture is cut once."""

#: As every network takes it, cut around the focal point. WhatsApp shows no larger file.
SHARED_PICTURE = "fill-1200x630|format-jpeg|within-300kb"
