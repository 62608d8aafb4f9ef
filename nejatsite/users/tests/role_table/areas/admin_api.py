"""Wagtail's API of the admin. It reads the tree as the explorer shows it, and does nothing to it."""

ROWS = """
# address[@case]                                         GET               POST
# ?? strangers; own, fgn: Author Translator Editor       ?? own fgn super  ?? own fgn super
wagtailadmin_api:documents:detail                          ii sss sss s  ii xxx xxx x
wagtailadmin_api:documents:find                            ii 000 = 0  ii xxx = x
wagtailadmin_api:documents:listing                         ii sss = s  ii xxx = x
wagtailadmin_api:images:detail                             ii sss sss s  ii xxx xxx x
wagtailadmin_api:images:find                               ii 000 = 0  ii xxx = x
wagtailadmin_api:images:listing                            ii sss = s  ii xxx = x
wagtailadmin_api:pages:action                              ii xxx xxx x  ii 000 000 0
wagtailadmin_api:pages:action@convert_alias                ii xxx xxx x  ii 000 000 0
wagtailadmin_api:pages:action@copy                         ii xxx xxx x  ii 000 000 0
wagtailadmin_api:pages:action@copy_for_translation         ii xxx xxx x  ii 000 000 0
wagtailadmin_api:pages:action@create_alias                 ii xxx xxx x  ii 000 000 0
wagtailadmin_api:pages:action@delete                       ii xxx xxx x  ii 000 000 0
wagtailadmin_api:pages:action@move                         ii xxx xxx x  ii 000 000 0
wagtailadmin_api:pages:action@publish                      ii xxx xxx x  ii 000 000 0
wagtailadmin_api:pages:action@revert_to_page_revision      ii xxx xxx x  ii 000 000 0
wagtailadmin_api:pages:action@unpublish                    ii xxx xxx x  ii 000 000 0
wagtailadmin_api:pages:detail                              ii S0S 000 S  ii xxx xxx x
wagtailadmin_api:pages:detail@live                         ii S0S 000 S  ii xxx xxx x
wagtailadmin_api:pages:detail@section                      ii s0s 000 s  ii xxx xxx x
wagtailadmin_api:pages:find                                ii 000 000 0  ii xxx xxx x
wagtailadmin_api:pages:listing                             ii S!S !!! S  ii xxx xxx x
wagtailadmin_api:pages:listing@all                         ii SsS = s  ii xxx = x
wagtailadmin_api:pages:listing@search                      ii SsS = S  ii xxx = x
"""
