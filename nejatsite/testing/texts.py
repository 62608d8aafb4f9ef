"""A little real text in each edition's language, for the factories."""

TITLES = {
    "en": [
        "A reading room opens by the river",
        "The night school begins its third year",
        "Letters from the orchard",
        "What we learned from the winter visits",
    ],
    "fa": [
        "کتابخانه‌ای کنار رودخانه گشایش می‌یابد",
        "مدرسهٔ شبانه سال سوم خود را آغاز می‌کند",
        "نامه‌هایی از باغ",
        "از دیدارهای زمستانی چه آموختیم",
    ],
    "ar": [
        "افتتاح قاعة للمطالعة على ضفة النهر",
        "المدرسة الليلية تبدأ عامها الثالث",
        "رسائل من البستان",
        "ماذا تعلّمنا من زيارات الشتاء",
    ],
    "sq": [
        "Një sallë leximi hapet pranë lumit",
        "Shkolla e natës nis vitin e tretë",
        "Letra nga kopshti me pemë",
        "Çfarë mësuam nga vizitat e dimrit",
    ],
}
SUMMARIES = {
    "en": "The doors open at nine, and everybody is welcome to stay until the lamps are lit.",
    "fa": "درها ساعت نه باز می‌شود و همه می‌توانند تا روشن‌شدن چراغ‌ها بمانند.",
    "ar": "تُفتح الأبواب في التاسعة، والجميع مدعوّ إلى البقاء حتى تُضاء المصابيح.",
    "sq": "Dyert hapen në orën nëntë dhe të gjithë janë të mirëpritur derisa të ndizen dritat.",
}
PARAGRAPHS = {
    "en": "<p>Volunteers carried four thousand books up the stairs. <b>Nobody</b> was paid for it.</p>",
    "fa": "<p>داوطلبان چهار هزار کتاب را از پله‌ها بالا بردند. <b>هیچ‌کس</b> مزدی نگرفت.</p>",
    "ar": "<p>حمل المتطوعون أربعة آلاف كتاب إلى الطابق العلوي. <b>لم</b> يتقاضَ أحد أجرًا.</p>",
    "sq": "<p>Vullnetarët ngjitën katër mijë libra nëpër shkallë. <b>Askush</b> nuk u pagua për këtë.</p>",
}
PEOPLE = {
    "en": ["Helen Ashgrove", "Thomas Whitlow"],
    "fa": ["مینا رهنورد", "کیوان سپهری"],
    "ar": ["نبيل زيتوني", "سلمى الحداد"],
    "sq": ["Arbër Lumasi", "Çlirim Zogu"],
}
TOPICS = {
    "en": ["Libraries", "Schools", "Health"],
    "fa": ["کتابخانه‌ها", "آموزش", "تندرستی"],
    "ar": ["المكتبات", "التعليم", "الصحة"],
    "sq": ["Bibliotekat", "Shkollat", "Shëndeti"],
}
SECTIONS = {
    "home": {"en": "Home", "fa": "خانه", "ar": "الرئيسية", "sq": "Kreu"},
    "news": {"en": "News", "fa": "خبرها", "ar": "الأخبار", "sq": "Lajme"},
    "statements": {"en": "Statements", "fa": "بیانیه‌ها", "ar": "البيانات", "sq": "Deklarata"},
    "blogs": {"en": "Blogs", "fa": "وبلاگ‌ها", "ar": "المدونات", "sq": "Blogje"},
    "authors": {"en": "Authors", "fa": "نویسندگان", "ar": "الكتّاب", "sq": "Autorët"},
    "topics": {"en": "Topics", "fa": "موضوع‌ها", "ar": "المواضيع", "sq": "Temat"},
    "articles": {"en": "All articles", "fa": "همهٔ نوشته‌ها", "ar": "كل المقالات", "sq": "Të gjithë artikujt"},
    "archive": {"en": "Archive", "fa": "بایگانی", "ar": "الأرشيف", "sq": "Arkivi"},
    "gallery": {"en": "Gallery", "fa": "نگارخانه", "ar": "المعرض", "sq": "Galeria"},
    "publications": {"en": "Publications", "fa": "انتشارات", "ar": "الإصدارات", "sq": "Botime"},
    "about": {"en": "About us", "fa": "دربارهٔ ما", "ar": "من نحن", "sq": "Rreth nesh"},
    "contact": {"en": "Contact", "fa": "تماس", "ar": "اتصل بنا", "sq": "Kontakt"},
}
