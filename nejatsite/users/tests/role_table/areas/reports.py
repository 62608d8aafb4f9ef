"""Reports show what the tree shows. Background tasks are the superusers', their arguments may be private."""

ROWS = """
# address[@case]                                         GET               POST
# ?? strangers; own, fgn: Author Translator Editor       ?? own fgn super  ?? own fgn super
core_background_tasks                                      ii --- = s  ii --- = x
core_background_tasks_results                              ii --- = s  ii --- = x
core_background_tasks_try_again                            ii xxx = x  ii --- = D
search_rows                                                ii --- = s  ii --- = x
search_rows_results                                        ii --- = s  ii --- = x
search_rows_try_again                                      ii xxx = x  ii --- = D
wagtailadmin_reports:aging_pages                           ii s-S = S  ii x-x = x
wagtailadmin_reports:aging_pages@export                    ii s-s = s  ii x-x = x
wagtailadmin_reports:aging_pages_results                   ii s-S = S  ii x-x = x
wagtailadmin_reports:locked_pages                          ii --S = S  ii --x = x
wagtailadmin_reports:locked_pages@export                   ii --S = S  ii --x = x
wagtailadmin_reports:locked_pages_results                  ii --S = S  ii --x = x
wagtailadmin_reports:page_types_usage                      ii 000 = 0  ii 000 = 0
wagtailadmin_reports:page_types_usage_results              ii 000 = 0  ii 000 = 0
wagtailadmin_reports:site_history                          ii SsS = S  ii xxx = x
wagtailadmin_reports:site_history@export                   ii SsS = S  ii xxx = x
wagtailadmin_reports:site_history_results                  ii SsS = S  ii xxx = x
wagtailadmin_reports:workflow                              ii S-S = S  ii x-x = x
wagtailadmin_reports:workflow@export                       ii S-S = S  ii x-x = x
wagtailadmin_reports:workflow_results                      ii S-S = S  ii x-x = x
wagtailadmin_reports:workflow_tasks                        ii S-S = S  ii x-x = x
wagtailadmin_reports:workflow_tasks@export                 ii S-S = S  ii x-x = x
wagtailadmin_reports:workflow_tasks_results                ii S-S = S  ii x-x = x
"""
