"""The desk: translators and editors of the edition that is translated into.

Everybody on the desk may read a public source and ask for it in their own edition. Authors have no desk; they answer questions
about their pages on a screen of their own.
"""

ROWS = """
# address[@case]                                         GET               POST
# ?? strangers; own, fgn: Author Translator Editor       ?? own fgn super  ?? own fgn super
translation_accept_warning                                 ii xxx xxx x  ii 0>> 000 >
translation_approve                                        ii xxx xxx x  ii 0wP 000 P
translation_ask                                            ii xxx xxx x  ii 0DD 000 D
translation_bulk                                           ii 0>> 0>> >  ii 0>D 0>s D
translation_bulk@counting                                  . . . .  ii 0ss 0ss s
translation_cancel                                         ii xxx xxx x  ii 0wD 000 D
translation_claim                                          ii xxx xxx x  ii 0DD 000 D
translation_comment                                        ii xxx xxx x  ii 0DD 000 D
translation_desk                                           ii 0ss = s  ii xxx = x
translation_export                                         ii 0ss = s  ii xxx = x
translation_job                                            ii 0SS 000 S  ii 0>> 000 >
translation_job@save                                       . . . .  ii 0DD 000 D
translation_preview                                        ii 0SS 000 S  ii xxx xxx x
translation_question                                       ii s0s 000 s  ii D0D 000 D
translation_questions                                      ii s0s = s  ii xxx = x
translation_release                                        ii xxx xxx x  ii 0DD 000 D
translation_reopen                                         ii xxx xxx x  ii 0>> 000 >
translation_reply                                          ii xxx xxx x  ii 0DD 000 D
translation_report                                         ii 0ss 0ss s  ii xxx xxx x
translation_resolve                                        ii xxx xxx x  ii 0DD 000 D
translation_return                                         ii xxx xxx x  ii 0wD 000 D
translation_row                                            ii 0ss 0ss s  ii xxx xxx x
translation_segment                                        ii xxx xxx x  ii 0DD 000 D
translation_submit                                         ii xxx xxx x  ii 0DD 000 D
translation_want                                           ii 0ss 0ss s  ii 0ww 000 w
translation_want@draft                                     ii 000 000 0  ii 000 000 0
translation_want@into                                      ii 0ss 0ss s  ii 0>> 000 >
"""
