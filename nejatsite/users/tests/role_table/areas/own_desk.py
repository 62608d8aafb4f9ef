"""The front page and what belongs to the person who is signed in."""

ROWS = """
# address[@case]                                         GET               POST
# ?? strangers; own, fgn: Author Translator Editor       ?? own fgn super  ?? own fgn super
/admin/no-such-address/                                    ii 000 = 0  ii 000 = 0
/admin/test404/                                            ii 000 = 0  ii 000 = 0
wagtailadmin_account                                       ii sss = s  ii sss = s
wagtailadmin_block_preview                                 ii 000 = 0  ii xxx = x
wagtailadmin_dismissibles                                  ii sss = s  ii xxx = x
wagtailadmin_editing_sessions:ping                         ii xxx xxx x  ii s0s 000 s
wagtailadmin_editing_sessions:ping@channel                 ii xxx xxx x  ii 00s 000 s
wagtailadmin_editing_sessions:ping@user                    ii xxx = x  ii 000 = s
wagtailadmin_editing_sessions:release                      ii xxx = x  ii sss = s
wagtailadmin_error_test                                    ii 000 = 0  ii 000 = 0
wagtailadmin_home                                          ii SsS = S  ii xxx = x
wagtailadmin_logout                                        ii xxx = x  ii iii = i
translation_notice                                         ii 00D 000 0  ii xxx xxx x
translation_notices                                        ii sss = s  ii xxx = x
translation_notices_read                                   ii xxx = x  ii >>> = >
"""
