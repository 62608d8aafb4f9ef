"""Memory, glossary, machine drafts and PO files: translators and editors of the edition that is translated into.

A glossary is read and added to by the edition's translators, changed by its editors. Without a machine translator
nothing is drafted, and its address is absent.
"""

ROWS = """
# address[@case]                                         GET               POST
# ?? strangers; own, fgn: Author Translator Editor       ?? own fgn super  ?? own fgn super
glossary:add                                               ii -ss -ss s  ii -DD -ss D
glossary:delete                                            ii 0-S 000 S  ii 0-D 000 D
glossary:edit                                              ii 0-S 000 S  ii 0-D 000 D
glossary:export                                            ii 0SS 000 S  ii xxx xxx x
glossary:history                                           ii 0-S 000 S  ii 0-x 000 x
glossary:history_results                                   ii 0-s 000 s  ii 0-x 000 x
glossary:import                                            ii 0-s 0-s s  ii 0-D 0-0 D
glossary:index                                             ii -SS = S  ii -xx = x
glossary:index_results                                     ii -SS = S  ii -xx = x
glossary:usage                                             ii 0-S 000 S  ii 0-x 000 x
translation_machine_confirm                                ii xxx xxx x  ii 0>> 000 >
translation_machine_draft                                  ii xxx xxx x  ii 000 000 0
translation_memory                                         ii 0SS 0ss S  ii xxx xxx x
translation_memory_insert                                  ii xxx xxx x  ii 0>> 000 >
translation_po_export                                      ii 0SS 000 S  ii xxx xxx x
translation_po_import                                      ii 0ss 000 s  ii 0DD 000 D
"""
