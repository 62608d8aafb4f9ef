"""What is done to many things at once. What one may not do is not done, and drafts of others are not named.

A stranger's thing in the list is left out, so the answer goes on without having done anything.
"""

ROWS = """
# address[@case]                                         GET               POST
# ?? strangers; own, fgn: Author Translator Editor       ?? own fgn super  ?? own fgn super
wagtail_bulk_action@document.add_tags                      ii sss sss s  ii >>D >>> D
wagtail_bulk_action@document.add_to_collection             ii sss sss s  ii >sD >s> D
wagtail_bulk_action@document.delete                        ii sss sss s  ii >>D >>> D
wagtail_bulk_action@image.add_tags                         ii sss sss s  ii >>D >>> D
wagtail_bulk_action@image.add_to_collection                ii sss sss s  ii >sD >s> D
wagtail_bulk_action@image.delete                           ii sss sss s  ii >>D >>> D
wagtail_bulk_action@page.delete                            ii SSS sss S  ii D>D >>> D
wagtail_bulk_action@page.move                              ii SSS sss S  ii D>D >>> D
wagtail_bulk_action@page.move_to_draft                     ii SSS sss S  ii S>S sss S
wagtail_bulk_action@page.publish                           ii SSS sss S  ii >>P >>> P
wagtail_bulk_action@page.unpublish                         ii SSS sss S  ii >>P >>> P
wagtail_bulk_action@user.assign_role                       ii --- = s  ii --- = D
wagtail_bulk_action@user.delete                            ii --- = s  ii --- = D
wagtail_bulk_action@user.set_active_state                  ii --- = s  ii --- = D
"""
