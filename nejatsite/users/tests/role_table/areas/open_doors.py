"""What those may see who are not signed in: the way in, and what every screen is drawn with."""

ROWS = """
# address[@case]                                         GET               POST
# ?? strangers; own, fgn: Author Translator Editor       ?? own fgn super  ?? own fgn super
users_invitation                                           ss sss = s  ss sss = s
wagtailadmin_javascript_catalog                            ss sss = s  xx xxx = x
wagtailadmin_login                                         ss >>> = >  ss sss = s
wagtailadmin_password_reset                                ss sss = s  DD DDD = D
wagtailadmin_password_reset_complete                       ss sss = s  xx xxx = x
wagtailadmin_password_reset_confirm                        ss sss = s  ss sss = s
wagtailadmin_password_reset_done                           ss sss = s  xx xxx = x
wagtailadmin_sprite                                        ss sss = s  ss sss = s
"""
