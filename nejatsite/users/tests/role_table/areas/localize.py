"""wagtail-localize's own screens know neither editions nor review: they lead to the desk or are gone."""

ROWS = """
# address[@case]                                         GET               POST
# ?? strangers; own, fgn: Author Translator Editor       ?? own fgn super  ?? own fgn super
wagtail_localize:convert_to_alias                          ii 000 000 0  ii 000 000 0
wagtail_localize:download_pofile                           ii 000 000 0  ii 000 000 0
wagtail_localize:edit_override                             ii 000 000 0  ii 000 000 0
wagtail_localize:edit_string_translation                   ii 000 000 0  ii 000 000 0
wagtail_localize:javascript_catalog                        ii sss = s  ii xxx = x
wagtail_localize:machine_translate                         ii 000 000 0  ii 000 000 0
wagtail_localize:preview_translation                       ii 000 000 0  ii 000 000 0
wagtail_localize:preview_translation@mode                  ii 000 000 0  ii 000 000 0
wagtail_localize:snippets_api_detail                       ii 000 000 0  ii 000 000 0
wagtail_localize:snippets_api_listing                      ii 000 = 0  ii 000 = 0
wagtail_localize:stop_translation                          ii 000 000 0  ii 000 000 0
wagtail_localize:submit_page_translation                   ii >>> >>> >  ii >>> >>> >
wagtail_localize:submit_snippet_translation                ii 000 000 0  ii 000 000 0
wagtail_localize:translations_report                       ii >>> = >  ii >>> = >
wagtail_localize:translations_report_results               ii 000 = 0  ii 000 = 0
wagtail_localize:update_translations                       ii >>> >>> >  ii >>> >>> >
wagtail_localize:upload_pofile                             ii 000 000 0  ii 000 000 0
"""
