"""Channels, announcements and readers' messages belong to the edition's editors."""

ROWS = """
# address[@case]                                         GET               POST
# ?? strangers; own, fgn: Author Translator Editor       ?? own fgn super  ?? own fgn super
channels:add                                               ii --s --s s  ii --D --s D
channels:delete                                            ii --S --- S  ii --D --- D
channels:edit                                              ii --S --- S  ii --D --- D
channels:history                                           ii --S --- S  ii --x --- x
channels:history_results                                   ii --s --- s  ii --x --- x
channels:index                                             ii --S = S  ii --x = x
channels:index_results                                     ii --S = S  ii --x = x
channels:test                                              ii xxx xxx x  ii --D --- D
channels:usage                                             ii --S --- S  ii --x --- x
home_message                                               ii --S --0 S  ii --D --0 D
home_messages                                              ii --S = S  ii --x = x
home_messages@export                                       ii --S = S  ii --x = x
home_messages_results                                      ii --S = S  ii --x = x
sharing_deliveries                                         ii --S = S  ii --x = x
sharing_deliveries@export                                  ii --S = S  ii --x = x
sharing_deliveries_results                                 ii --S = S  ii --x = x
sharing_try_again                                          ii xxx xxx x  ii --D --e D
"""
