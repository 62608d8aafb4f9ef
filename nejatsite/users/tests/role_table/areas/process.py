"""What is done to a job beside translating and reviewing it: translators of the edition hand over and find that nothing
has to be done, its editors plan, decide and publish.

A common release belongs to several editions: editors of the source and of each target hold jobs of one another, and
each edition takes its own out. Nobody publishes by it what is another edition's.
"""

ROWS = """
# address[@case]                                         GET               POST
# ?? strangers; own, fgn: Author Translator Editor       ?? own fgn super  ?? own fgn super
translation_assign                                         ii xxx xxx x  ii 0wD 000 D
translation_due                                            ii xxx xxx x  ii 0wD 000 D
translation_hold                                           ii xxx xxx x  ii 0wD 0we D
translation_keep_public                                    ii xxx xxx x  ii 0wD 000 D
translation_leave_release                                  ii xxx xxx x  ii 0wD 000 D
translation_no_change                                      ii xxx xxx x  ii 0DD 000 D
translation_priority                                       ii xxx xxx x  ii 0wD 000 D
translation_publish                                        ii xxx xxx x  ii 0wP 000 P
translation_publish_again                                  ii xxx xxx x  ii 0wP 000 P
translation_release_now                                    ii xxx xxx x  ii 00P 00w P
translation_release_time                                   ii xxx xxx x  ii 00D 00e D
translation_take_approval_back                             ii xxx xxx x  ii 0wD 000 D
translation_take_down                                      ii xxx xxx x  ii 0wP 000 P
translation_take_over                                      ii xxx xxx x  ii 0>D 000 D
translation_undo_update                                    ii xxx xxx x  ii 0ww 000 w
"""
