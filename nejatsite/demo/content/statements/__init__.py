"""The statements of the demo, newest first."""

from nejatsite.demo.content.schema import Statement

from . import call_translators, data_care, founding, joint_search_records, open_letter_libraries

STATEMENTS: tuple[Statement, ...] = (
    open_letter_libraries.ITEM,
    data_care.ITEM,
    call_translators.ITEM,
    joint_search_records.ITEM,
    founding.ITEM,
)
