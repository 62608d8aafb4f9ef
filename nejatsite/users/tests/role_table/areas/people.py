"""Accounts and groups are the superusers'."""

ROWS = """
# address[@case]                                         GET               POST
# ?? strangers; own, fgn: Author Translator Editor       ?? own fgn super  ?? own fgn super
wagtailusers_groups:add                                    ii --- = s  ii --- = D
wagtailusers_groups:delete                                 ii --- = s  ii --- = D
wagtailusers_groups:edit                                   ii --- = s  ii --- = D
wagtailusers_groups:history                                ii --- = s  ii --- = x
wagtailusers_groups:history_results                        ii --- = s  ii --- = x
wagtailusers_groups:index                                  ii --- = s  ii --- = x
wagtailusers_groups:index_results                          ii --- = s  ii --- = x
wagtailusers_groups:usage                                  ii --- = s  ii --- = x
wagtailusers_users:add                                     ii --- = s  ii --- = D
wagtailusers_users:delete                                  ii --- = s  ii --- = D
wagtailusers_users:edit                                    ii --- = s  ii --- = D
wagtailusers_users:edit@oneself                            ii --- = s  ii --- = D
wagtailusers_users:history                                 ii --- = s  ii --- = x
wagtailusers_users:history_results                         ii --- = s  ii --- = x
wagtailusers_users:index                                   ii --- = s  ii --- = x
wagtailusers_users:index_results                           ii --- = s  ii --- = x
wagtailusers_users:invite                                  ii --- = w  ii --- = w
wagtailusers_users:usage                                   ii --- = s  ii --- = x
"""
