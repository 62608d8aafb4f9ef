from .channel import Channel, Withdrawal, clean_template
from .delivery import NEEDS_PERSON, Delivery, DeliveryState
from .occasions import ANNOUNCED, MARKS, Occasion
from .plan import FirstPublication, Plan

__all__ = [
    "ANNOUNCED",
    "MARKS",
    "NEEDS_PERSON",
    "Channel",
    "Delivery",
    "DeliveryState",
    "FirstPublication",
    "Occasion",
    "Plan",
    "Withdrawal",
    "clean_template",
]
