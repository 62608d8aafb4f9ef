"""Choosers: what is public anywhere, drafts of one's own edition, and the library, which all editions share."""

ROWS = """
# address[@case]                                         GET               POST
# ?? strangers; own, fgn: Author Translator Editor       ?? own fgn super  ?? own fgn super
wagtailadmin_choose_page                                   ii sss = s  ii xxx = x
wagtailadmin_choose_page_anchor_link                       ii sss = s  ii sss = s
wagtailadmin_choose_page_child                             ii SSS sss S  ii xxx xxx x
wagtailadmin_choose_page_child@draft                       ii SSS 000 S  ii xxx xxx x
wagtailadmin_choose_page_chosen_multiple                   ii SSS 000 S  ii xxx xxx x
wagtailadmin_choose_page_email_link                        ii sss = s  ii sss = s
wagtailadmin_choose_page_external_link                     ii sss = s  ii sss = s
wagtailadmin_choose_page_external_link@internal            . . . .  ii sss sss s
wagtailadmin_choose_page_phone_link                        ii sss = s  ii sss = s
wagtailadmin_choose_page_search                            ii SSS = S  ii xxx = x
wagtailadmin_tag_autocomplete                              ii sss = s  ii sss = s
wagtailadmin_tag_model_autocomplete                        ii sss = s  ii sss = s
wagtaildocs_chooser:choose                                 ii sss = s  ii xxx = x
wagtaildocs_chooser:choose_results                         ii sss = s  ii xxx = x
wagtaildocs_chooser:chosen                                 ii sss sss s  ii xxx xxx x
wagtaildocs_chooser:chosen_multiple                        ii sss sss s  ii xxx xxx x
wagtaildocs_chooser:create                                 ii s-s s-s s  ii D-D e-e D
wagtailembeds:chooser                                      ii sss = s  ii sss = s
wagtailembeds:chooser_upload                               ii sss = s  ii sss = s
wagtailimages_chooser:choose                               ii sss = s  ii xxx = x
wagtailimages_chooser:choose_results                       ii sss = s  ii xxx = x
wagtailimages_chooser:chosen                               ii sss sss s  ii xxx xxx x
wagtailimages_chooser:chosen_multiple                      ii sss sss s  ii xxx xxx x
wagtailimages_chooser:create                               ii s-s s-s s  ii D-D e-e D
wagtailimages_chooser:select_format                        ii sss sss s  ii sss sss s
"""
