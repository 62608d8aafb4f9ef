"""Pictures and files: authors add to their edition's collection, editors change it, everybody chooses."""

ROWS = """
# address[@case]                                         GET               POST
# ?? strangers; own, fgn: Author Translator Editor       ?? own fgn super  ?? own fgn super
wagtaildocs:add                                            ii s-s s-s s  ii D-D e-e D
wagtaildocs:add_multiple                                   ii s-s s-s s  ii D-D e-e D
wagtaildocs:create_multiple_from_uploaded_document         ii x-x x-x x  ii D-D --- -
wagtaildocs:delete                                         ii --s --- s  ii --D --- D
wagtaildocs:delete_multiple                                ii xxx xxx x  ii --D --- D
wagtaildocs:delete_upload_multiple                         ii xxx xxx x  ii DDD --- -
wagtaildocs:document_usage                                 ii --s --- s  ii --x --- x
wagtaildocs:document_usage@shared                          ii --- = s  ii --- = x
wagtaildocs:edit                                           ii --s --- s  ii --D --- D
wagtaildocs:edit_multiple                                  ii xxx xxx x  ii --D --- D
wagtaildocs:index                                          ii s-s = s  ii x-x = x
wagtaildocs:index_results                                  ii s-s = s  ii x-x = x
wagtailimages:add                                          ii s-s s-s s  ii D-D e-e D
wagtailimages:add_multiple                                 ii s-s s-s s  ii D-D e-e D
wagtailimages:create_multiple_from_uploaded_image          ii x-x x-x x  ii D-D --- -
wagtailimages:delete                                       ii --s --- s  ii --D --- D
wagtailimages:delete_multiple                              ii xxx xxx x  ii --D --- D
wagtailimages:delete_upload_multiple                       ii xxx xxx x  ii DDD --- -
wagtailimages:edit                                         ii --s --- s  ii --D --- D
wagtailimages:edit_multiple                                ii xxx xxx x  ii --D --- D
wagtailimages:image_usage                                  ii --s --- s  ii --x --- x
wagtailimages:image_usage@shared                           ii --- = s  ii --- = x
wagtailimages:index                                        ii s-s = s  ii x-x = x
wagtailimages:index_results                                ii s-s = s  ii x-x = x
wagtailimages:preview                                      ii --s --- s  ii --s --- s
wagtailimages:url_generator                                ii 0-0 0-0 0  ii x-x x-x x
wagtailimages:url_generator_output                         ii 0-0 0-0 0  ii x-x x-x x
"""
