"""What all editions share is the superusers'. There are no pages with forms, no settings and no snippets."""

ROWS = """
# address[@case]                                         GET               POST
# ?? strangers; own, fgn: Author Translator Editor       ?? own fgn super  ?? own fgn super
wagtailadmin_collections:add                               ii --- --- s  ii --- --- D
wagtailadmin_collections:delete                            ii 000 000 s  ii 000 000 -
wagtailadmin_collections:edit                              ii --- --- s  ii --- --- D
wagtailadmin_collections:index                             ii --- = s  ii --- = x
wagtailadmin_collections:set_privacy                       ii --- --- s  ii --- --- D
wagtailadmin_workflows:add                                 ii --- = s  ii --- = D
wagtailadmin_workflows:add_task                            ii --- = s  ii --- = D
wagtailadmin_workflows:disable                             ii --- --- s  ii --- --- D
wagtailadmin_workflows:disable_task                        ii --- --- s  ii --- --- P
wagtailadmin_workflows:edit                                ii --- --- s  ii --- --- D
wagtailadmin_workflows:edit_task                           ii --- --- s  ii --- --- D
wagtailadmin_workflows:enable                              ii xxx xxx x  ii --- --- >
wagtailadmin_workflows:enable_task                         ii xxx xxx x  ii --- --- >
wagtailadmin_workflows:index                               ii --- = s  ii --- = x
wagtailadmin_workflows:index_results                       ii --- = s  ii --- = x
wagtailadmin_workflows:remove                              ii xxx xxx x  ii --- --- D
wagtailadmin_workflows:remove@workflow                     ii xxx xxx x  ii --- --- D
wagtailadmin_workflows:select_task_type                    ii --- = s  ii --- = s
wagtailadmin_workflows:task_chooser                        ii --- = s  ii --- = x
wagtailadmin_workflows:task_chooser_create                 ii --- = s  ii --- = D
wagtailadmin_workflows:task_chooser_results                ii --- = s  ii --- = x
wagtailadmin_workflows:task_chosen                         ii --- --- s  ii --- --- s
wagtailadmin_workflows:task_index                          ii --- = s  ii --- = x
wagtailadmin_workflows:task_index_results                  ii --- = s  ii --- = x
wagtailadmin_workflows:usage                               ii --- --- S  ii --- --- x
wagtailadmin_workflows:usage_results                       ii --- --- S  ii --- --- x
wagtailforms:delete_submissions                            ii --- --- -  ii --- --- -
wagtailforms:index                                         ii s-s = s  ii x-x = x
wagtailforms:index_results                                 ii s-s = s  ii x-x = x
wagtailforms:list_submissions                              ii 000 000 0  ii 000 000 0
wagtailforms:list_submissions_results                      ii 000 000 0  ii 000 000 0
wagtaillocales:add                                         ii --- = s  ii --- = s
wagtaillocales:copy                                        ii --- = s  ii --- = s
wagtaillocales:delete                                      ii --- = s  ii --- = s
wagtaillocales:edit                                        ii --- = s  ii --- = D
wagtaillocales:history                                     ii --- = s  ii --- = x
wagtaillocales:history_results                             ii --- = s  ii --- = x
wagtaillocales:index                                       ii --- = s  ii --- = x
wagtaillocales:index_results                               ii --- = s  ii --- = x
wagtaillocales:usage                                       ii --- = s  ii --- = x
wagtailredirects:add                                       ii --- = s  ii --- = D
wagtailredirects:delete                                    ii --- = s  ii --- = D
wagtailredirects:edit                                      ii --- = s  ii --- = D
wagtailredirects:index                                     ii --- = s  ii --- = x
wagtailredirects:index_results                             ii --- = s  ii --- = x
wagtailredirects:process_import                            ii --- = x  ii --- = >
wagtailredirects:start_import                              ii --- = s  ii --- = w
wagtailsettings:edit                                       ii 000 = 0  ii 000 = 0
wagtailsettings:edit@one                                   ii 000 = 0  ii 000 = 0
wagtailsettings:preview_on_edit                            ii 000 = 0  ii 000 = 0
wagtailsites:add                                           ii --- --- s  ii --- --- D
wagtailsites:copy                                          ii --- --- s  ii --- --- D
wagtailsites:delete                                        ii --- = s  ii --- = D
wagtailsites:edit                                          ii --- --- s  ii --- --- D
wagtailsites:history                                       ii --- = s  ii --- = x
wagtailsites:history_results                               ii --- = s  ii --- = x
wagtailsites:index                                         ii --- = s  ii --- = x
wagtailsites:index_results                                 ii --- = s  ii --- = x
wagtailsites:usage                                         ii --- = s  ii --- = x
wagtailsnippets:index                                      ii --- = -  ii --- = -
"""
