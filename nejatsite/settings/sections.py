"""What every edition is made of: its home page and the sections below it. `manage.py sync_editions` makes them.

A page that exists is never rewritten: titles, menus and texts belong to the edition's people once they are there.
"""

EDITION_HOME = {
    "model": "home.HomePage",
    "titles": {"en": "Home", "fa": "خانه", "ar": "الرئيسية", "sq": "Kreu"},
    "fields": {
        "en": {
            "edition_name": "Nejat",
            "tagline": "News, statements and voices in four languages",
            "footer_text": "Our texts may be reprinted if the source is named.",
            "copyright_holder": "Nejat",
        },
        "fa": {
            "edition_name": "نجات",
            "tagline": "خبرها، بیانیه‌ها و یادداشت‌ها به چهار زبان",
            "footer_text": "بازنشر نوشته‌ها با ذکر منبع آزاد است.",
            "copyright_holder": "نجات",
        },
        "ar": {
            "edition_name": "نجات",
            "tagline": "أخبار وبيانات وآراء بأربع لغات",
            "footer_text": "يُسمح بإعادة نشر نصوصنا بشرط ذكر المصدر.",
            "copyright_holder": "نجات",
        },
        "sq": {
            "edition_name": "Nejat",
            "tagline": "Lajme, deklarata dhe zëra në katër gjuhë",
            "footer_text": "Tekstet tona mund të ribotohen duke përmendur burimin.",
            "copyright_holder": "Nejat",
        },
    },
}

# menu: the menus that a new home page gets, in this order ("main_menu", "footer_menu").
EDITION_SECTIONS = {
    "news": {
        "model": "news.NewsIndexPage",
        "titles": {"en": "News", "fa": "خبرها", "ar": "الأخبار", "sq": "Lajme"},
        "menus": ["main_menu"],
    },
    "statements": {
        "model": "statements.StatementIndexPage",
        "titles": {"en": "Statements", "fa": "بیانیه‌ها", "ar": "البيانات", "sq": "Deklarata"},
        "menus": ["main_menu"],
    },
    "blogs": {
        "model": "blogs.BlogIndexPage",
        "titles": {"en": "Blogs", "fa": "وبلاگ‌ها", "ar": "المدوّنات", "sq": "Blogje"},
        "menus": ["main_menu"],
    },
    "gallery": {
        "model": "gallery.GalleryIndexPage",
        "titles": {"en": "Gallery", "fa": "نگارخانه", "ar": "معرض الصور", "sq": "Galeria"},
        "menus": ["main_menu"],
    },
    "publications": {
        "model": "publications.PublicationIndexPage",
        "titles": {"en": "Publications", "fa": "انتشارات", "ar": "الإصدارات", "sq": "Publikime"},
        "menus": ["main_menu"],
    },
    "topics": {
        "model": "topics.TopicIndexPage",
        "titles": {"en": "Topics", "fa": "موضوع‌ها", "ar": "الموضوعات", "sq": "Temat"},
        "menus": ["main_menu"],
    },
    "authors": {
        "model": "people.AuthorIndexPage",
        "titles": {"en": "Authors", "fa": "نویسندگان", "ar": "الكُتّاب", "sq": "Autorët"},
        "menus": ["main_menu", "footer_menu"],
    },
    "articles": {
        "model": "home.StreamPage",
        "titles": {
            "en": "All articles",
            "fa": "همهٔ نوشته‌ها",
            "ar": "كل المقالات",
            "sq": "Të gjithë artikujt",
        },
        "menus": ["footer_menu"],
    },
    "archive": {
        "model": "home.ArchivePage",
        "titles": {"en": "Archive", "fa": "بایگانی", "ar": "الأرشيف", "sq": "Arkivi"},
        "menus": ["footer_menu"],
    },
    "about": {
        "model": "home.StandardPage",
        "titles": {"en": "About us", "fa": "دربارهٔ ما", "ar": "من نحن", "sq": "Rreth nesh"},
        "menus": ["footer_menu"],
    },
    "contact": {
        "model": "home.ContactPage",
        "titles": {"en": "Contact", "fa": "تماس با ما", "ar": "اتصل بنا", "sq": "Kontakt"},
        "menus": ["footer_menu"],
    },
}
