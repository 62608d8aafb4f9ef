"""What readers of an edition search for, and what is recommended to them, belongs to the edition's editors."""

ROWS = """
# address[@case]                                         GET               POST
# ?? strangers; own, fgn: Author Translator Editor       ?? own fgn super  ?? own fgn super
promotions:add                                             ii --s --s s  ii --D --s D
promotions:add@foreign_page                                . . . .  ii --s --s s
promotions:add@prefilled                                   ii --s --s s  ii --D --s D
promotions:delete                                          ii --S --- S  ii --D --- D
promotions:edit                                            ii --S --- S  ii --D --- D
promotions:history                                         ii --S --- S  ii --x --- x
promotions:history_results                                 ii --s --- s  ii --x --- x
promotions:index                                           ii --S = S  ii --x = x
promotions:index_results                                   ii --S = S  ii --x = x
promotions:usage                                           ii --S --- S  ii --x --- x
search_queries                                             ii --S = S  ii --x = x
search_queries@export                                      ii --S = S  ii --x = x
search_queries_results                                     ii --S = S  ii --x = x
wagtailadmin_editing_sessions:ping@promotion               ii xxx xxx x  ii 00s 000 s
"""
