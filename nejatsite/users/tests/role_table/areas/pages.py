"""The tree: authors write drafts, editors publish, and a translator has no place in it."""

ROWS = """
# address[@case]                                         GET               POST
# ?? strangers; own, fgn: Author Translator Editor       ?? own fgn super  ?? own fgn super
wagtailadmin_explore                                       ii S-S >-> S  ii x-x x-x x
wagtailadmin_explore_results                               ii S-S >-> S  ii x-x x-x x
wagtailadmin_explore_root                                  ii >-> = s  ii x-x = x
wagtailadmin_pages:add                                     ii s-s --- s  ii D-D --- D
wagtailadmin_pages:add@publish                             . . . .  ii D-P --- .
wagtailadmin_pages:add_subpage                             ii >-> --- >  ii >-> --- >
wagtailadmin_pages:choose_parent                           ii sss = >  ii sss = s
wagtailadmin_pages:collect_workflow_action_data            ii --s --- s  ii --s --- s
wagtailadmin_pages:confirm_workflow_cancellation           ii s-s --- s  ii s-s --- s
wagtailadmin_pages:convert_alias                           ii --s --- s  ii --P --- P
wagtailadmin_pages:copy                                    ii S-S --- S  ii D-D --- D
wagtailadmin_pages:copy@away                               . . . .  ii w-w --- w
wagtailadmin_pages:copy@live                               ii S-S --- S  ii D-P --- P
wagtailadmin_pages:delete                                  ii S-S --- S  ii D-D --- D
wagtailadmin_pages:delete@live                             ii --S --- S  ii --P --- P
wagtailadmin_pages:edit                                    ii S-S --- S  ii D-D --- D
wagtailadmin_pages:edit@approve                            . . . .  ii w-P --- .
wagtailadmin_pages:edit@cancel_workflow                    . . . .  ii D-D --- .
wagtailadmin_pages:edit@empty                              . . . .  ii !-! --- !
wagtailadmin_pages:edit@live                               ii S-S --- .  ii D-D --- .
wagtailadmin_pages:edit@publish                            . . . .  ii D-P --- .
wagtailadmin_pages:edit@submit                             . . . .  ii D-D --- .
wagtailadmin_pages:edit@translation                        ii --> --- >  ii --P --- .
wagtailadmin_pages:history                                 ii S-S --- S  ii x-x --- x
wagtailadmin_pages:history_results                         ii s-s --- s  ii x-x --- x
wagtailadmin_pages:lock                                    ii xxx xxx x  ii --D --- D
wagtailadmin_pages:move                                    ii S-S --- S  ii >-> --- >
wagtailadmin_pages:move@away                               . . . .  ii >-> --- >
wagtailadmin_pages:move_confirm                            ii S-S --- S  ii D-D --- D
wagtailadmin_pages:move_confirm@away                       ii w-w --- w  ii w-w --- w
wagtailadmin_pages:preview_on_add                          ii s-s --- s  ii s-s --- s
wagtailadmin_pages:preview_on_edit                         ii s-s --- s  ii s-s --- s
wagtailadmin_pages:revisions_compare                       ii S-S --- S  ii x-x --- x
wagtailadmin_pages:revisions_index                         ii >>> >>> >  ii >>> >>> >
wagtailadmin_pages:revisions_revert                        ii S-S --- S  ii D-D --- D
wagtailadmin_pages:revisions_revert@publish                . . . .  ii D-P --- .
wagtailadmin_pages:revisions_unschedule                    ii --S --- S  ii --D --- D
wagtailadmin_pages:revisions_view                          ii S-S --- S  ii x-x --- x
wagtailadmin_pages:search                                  ii S-S = S  ii x-x = x
wagtailadmin_pages:search_results                          ii S-S = S  ii x-x = x
wagtailadmin_pages:set_page_position                       ii xxx xxx x  ii --D --- D
wagtailadmin_pages:set_privacy                             ii --s --- s  ii --P --- P
wagtailadmin_pages:type_use                                ii S-S = S  ii x-x = x
wagtailadmin_pages:type_use_results                        ii S-S = S  ii x-x = x
wagtailadmin_pages:unlock                                  ii xxx xxx x  ii --D --- D
wagtailadmin_pages:unpublish                               ii --S --- S  ii --P --- P
wagtailadmin_pages:usage                                   ii S-S --- S  ii x-x --- x
wagtailadmin_pages:view_draft                              ii S-S --- S  ii S-S --- S
wagtailadmin_pages:view_draft@live                         ii S-S --- S  ii S-S --- S
wagtailadmin_pages:workflow_action                         ii --s --- s  ii --P --- P
wagtailadmin_pages:workflow_action@reject                  ii --s --- s  ii --D --- D
wagtailadmin_pages:workflow_history                        ii S-S --- S  ii x-x --- x
wagtailadmin_pages:workflow_history_detail                 ii S-S --- S  ii x-x --- x
wagtailadmin_pages:workflow_preview                        ii --S --- S  ii xxx xxx x
# The lists of each section, for those who have a place in the tree
blogs_list:choose_parent                                   ii >s> = s  ii sss = s
blogs_list:index                                           ii s-s = s  ii x-x = x
blogs_list:index_results                                   ii s-s = s  ii x-x = x
gallery_list:choose_parent                                 ii >s> = s  ii sss = s
gallery_list:index                                         ii s-s = s  ii x-x = x
gallery_list:index_results                                 ii s-s = s  ii x-x = x
news_list:choose_parent                                    ii >s> = s  ii sss = s
news_list:index                                            ii S-S = S  ii x-x = x
news_list:index_results                                    ii S-S = S  ii x-x = x
publications_list:choose_parent                            ii >s> = s  ii sss = s
publications_list:index                                    ii s-s = s  ii x-x = x
publications_list:index_results                            ii s-s = s  ii x-x = x
statements_list:choose_parent                              ii >s> = s  ii sss = s
statements_list:index                                      ii S-S = S  ii x-x = x
statements_list:index_results                              ii S-S = S  ii x-x = x
"""
