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
channels:check                                             ii --> --- >  ii --s --- s
channels:check_new                                         ii --> --> >  ii --s --s s
channels:preview                                           ii xxx xxx x  ii --s --- s
channels:preview@new                                       ii ... ... .  ii --s --s s
sharing_deliveries_change                                  ii xxx xxx x  ii --D --e D
sharing_deliveries_change@all                              ii ... ... .  ii --D = D
sharing_delivery                                           ii 00S 000 S  ii xxx xxx x
sharing_delivery_repeat                                    ii 00> 000 >  ii 00> 000 >
sharing_delivery_repeat@sent                               ii 00S 000 S  ii 00D 000 D
sharing_page                                               ii S0S 000 S  ii xxx xxx x
sharing_page@public                                        ii S0S 000 S  ii xxx xxx x
sharing_page@translation                                   ii 0SS 000 S  ii xxx xxx x
sharing_page_preview                                       ii xxx xxx x  ii s0s 000 s
sharing_page_save                                          ii xxx xxx x  ii D0D 000 D
sharing_page_save@public                                   ii xxx xxx x  ii D0D 000 D
"""
