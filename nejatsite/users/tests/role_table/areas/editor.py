"""What stands beside the texts in the translation editor."""

ROWS = """
# address[@case]                                         GET               POST
# ?? strangers; own, fgn: Author Translator Editor       ?? own fgn super  ?? own fgn super
translation_frame                                          ii 0SS 000 S  ii xxx xxx x
translation_help                                           ii 0ss 000 s  ii xxx xxx x
translation_history                                        ii 0SS 000 S  ii xxx xxx x
translation_put_back                                       ii xxx xxx x  ii 0ww 000 w
"""
