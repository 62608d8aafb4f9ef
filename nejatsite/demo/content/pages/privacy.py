from nejatsite.demo.content.schema import Heading, Paragraphs, StandingPage, StandingText

EN = StandingText(
    title="Privacy",
    slug="privacy",
    summary="What this site knows about its readers: next to nothing, and that is on purpose.",
    body=(
        Paragraphs(
            "<p>You can read everything on this site without telling us who you are. Public pages set"
            " no cookie, load nothing from other companies and count nobody. Videos and posts of "
            "other sites are loaded only when you click on them, and from that moment on the rules of"
            " those sites apply.</p>"
        ),
        Heading("When you write to us"),
        Paragraphs(
            "<p>What you enter in the contact form is stored so that we can answer, and it is sent by"
            " mail to the desk of your language. We delete it a year after our last answer, or "
            "earlier if you ask us to. Letters to the search desk are kept according to its own "
            "rules, which are stricter.</p>"
        ),
    ),
)

FA = StandingText(
    title="حریم خصوصی",
    slug="privacy",
    summary="این وبگاه از خوانندگانش چه می‌داند؟ کم‌وبیش هیچ، و این به عمد است.",
    body=(
        Paragraphs(
            "<p>می‌توانید همه چیز را در این وبگاه بخوانید بی‌آنکه به ما بگویید کیستید. صفحه‌های "
            "همگانی کوکی نمی‌گذارند، از شرکت‌های دیگر چیزی بار نمی‌کنند و کسی را نمی‌شمارند. ویدئوها "
            "و نوشته‌های وبگاه‌های دیگر تنها وقتی بار می‌شوند که روی آن‌ها کلیک کنید و از آن لحظه، "
            "قاعده‌های همان وبگاه‌ها در کار است.</p>"
        ),
        Heading("وقتی برای ما می‌نویسید"),
        Paragraphs(
            "<p>آنچه در فرم تماس می‌نویسید ذخیره می‌شود تا بتوانیم پاسخ بدهیم و با رایانامه به میز "
            "زبان شما می‌رسد. یک سال پس از آخرین پاسخ، یا زودتر اگر بخواهید، آن را پاک می‌کنیم. "
            "نامه‌های میز جست‌وجو قاعده‌های خود را دارد که سخت‌گیرانه‌تر است.</p>"
        ),
    ),
)

AR = StandingText(
    title="الخصوصية",
    slug="privacy",
    summary="ما يعرفه هذا الموقع عن قرائه: لا شيء تقريبًا، وذلك عن قصد.",
    body=(
        Paragraphs(
            "<p>يمكنكم قراءة كل ما في هذا الموقع من دون أن تخبرونا من أنتم. فالصفحات العامة لا تضع "
            "ملفات تعريف ارتباط، ولا تحمّل شيئًا من شركات أخرى، ولا تحصي أحدًا. أما مقاطع الفيديو "
            "ومنشورات المواقع الأخرى فلا تُحمَّل إلا إذا نقرتم عليها، ومنذ تلك اللحظة تسري قواعد تلك "
            "المواقع.</p>"
        ),
        Heading("حين تكتبون إلينا"),
        Paragraphs(
            "<p>ما تدخلونه في استمارة الاتصال يُحفظ كي نتمكن من الجواب، ويُرسل بالبريد الإلكتروني إلى"
            " مكتب لغتكم. ونحذفه بعد عام من آخر جواب لنا، أو قبل ذلك إن طلبتم. ورسائل مكتب البحث "
            "تُحفظ وفق قواعده الخاصة، وهي أكثر صرامة.</p>"
        ),
    ),
)

SQ = StandingText(
    title="Privatësia",
    slug="privacy",
    summary="Çfarë di kjo faqe për lexuesit e saj: pothuajse asgjë, dhe kjo është me qëllim.",
    body=(
        Paragraphs(
            "<p>Mund të lexoni gjithçka në këtë faqe pa na treguar se kush jeni. Faqet publike nuk "
            "vendosin asnjë cookie, nuk ngarkojnë asgjë nga kompani të tjera dhe nuk numërojnë "
            "askënd. Videot dhe postimet e faqeve të tjera ngarkohen vetëm kur klikoni mbi to, dhe "
            "nga ai çast vlejnë rregullat e atyre faqeve.</p>"
        ),
        Heading("Kur na shkruani"),
        Paragraphs(
            "<p>Ajo që shkruani në formularin e kontaktit ruhet që të mund t'ju përgjigjemi dhe i "
            "dërgohet me postë elektronike zyrës së gjuhës suaj. E fshijmë një vit pas përgjigjes "
            "sonë të fundit, ose më herët nëse na e kërkoni. Letrat për zyrën e kërkimit ruhen sipas "
            "rregullave të saj, që janë më të rrepta.</p>"
        ),
    ),
)

PAGE = StandingPage("privacy", {"en": EN, "fa": FA, "ar": AR, "sq": SQ})
