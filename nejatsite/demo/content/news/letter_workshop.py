import datetime

from nejatsite.demo.content.schema import Article, Paragraphs, Quote, State, Text

FA = Text(
    title="کارگاه نامه‌نگاری برای مادربزرگ‌ها برپا شد",
    slug="کارگاه-نامه-نگاری-مادربزرگ-ها",
    summary=(
        "دوازده مادربزرگ در رودکنار هر سه‌شنبه برای نوه‌هایی که دور از آنان زندگی می‌کنند نامه "
        "می‌نویسند. مربی می‌گوید سخت‌ترین جمله، جملهٔ اول است."
    ),
    body=(
        Paragraphs(
            "<p>بعدازظهر سه‌شنبه، در اتاق پشتی کتابخانهٔ رودکنار، صدای قلم از صدای گفت‌وگو بیشتر است."
            " دوازده مادربزرگ دور میزی نشسته‌اند و هر کدام برای نوه‌ای نامه می‌نویسد که در شهری دیگر "
            "یا در کشوری دیگر زندگی می‌کند. بعضی از آنان خواندن و نوشتن را در همین کتابخانه "
            "آموخته‌اند.</p>"
            "<p>مربی کارگاه به کسی سرمشق نمی‌دهد. فقط هر هفته پرسشی روی تخته می‌نویسد: آن سال که برف "
            "تا لب پنجره آمد چه کردید؟ اولین چیزی که خودتان خریدید چه بود؟ پاسخ‌ها آرام‌آرام نامه "
            "می‌شوند و نامه‌ها، اگر نویسنده بخواهد، با صدای بلند خوانده می‌شوند.</p>"
        ),
        Quote(
            "تلفن که تمام می‌شود، تمام شده است. نامه را می‌شود دوباره خواند.",
            "یکی از شرکت‌کنندگان",
        ),
        Paragraphs(
            "<p>کتابخانه هزینهٔ تمبر را می‌پردازد و برای کسانی که دستشان می‌لرزد، دو دانش‌آموز داوطلب"
            " هست که هرچه بشنوند بی‌کم‌وکاست می‌نویسند. تا امروز نوه‌ها به هفت نامه پاسخ داده‌اند و "
            "یکی از پاسخ‌ها فقط یک نقاشی بود: خانه‌ای با دوازده پنجره.</p>"
        ),
    ),
    place="رودکنار",
    alt="چراغ مطالعه‌ای روی میز، کنار پنجره‌ای رو به شب",
    caption="کارگاه روزهای سه‌شنبه، پس از چای عصر، برگزار می‌شود.",
    credit="تصویرسازی: بنیاد نجات",
)

EN = Text(
    title="Grandmothers meet to write letters",
    slug="grandmothers-letter-workshop",
    summary=(
        "Every Tuesday in Rudkenar, twelve grandmothers write to grandchildren who live far away."
        " The hardest sentence, says their tutor, is the first."
    ),
    body=(
        Paragraphs(
            "<p>On a Tuesday afternoon, in the back room of the library in Rudkenar, there is more "
            "sound of pens than of talk. Twelve grandmothers sit around a table, and each is writing "
            "to a grandchild who lives in another town or another country. Some of them learned to "
            "read and write in this very library.</p>"
            "<p>The tutor sets no model to copy. She only writes a question on the board each week: "
            "what did you do in the year when the snow reached the window sill? What was the first "
            "thing you bought for yourself? Slowly the answers become letters, and the letters, if "
            "the writer wishes, are read aloud.</p>"
        ),
        Quote(
            "When a telephone call is over, it is over. A letter can be read again.",
            "One of the participants",
        ),
        Paragraphs(
            "<p>The library pays for the stamps, and for those whose hands tremble there are two "
            "volunteer pupils who write down what they hear, no more and no less. So far the "
            "grandchildren have answered seven letters, and one of the answers was only a drawing: a "
            "house with twelve windows.</p>"
        ),
    ),
    place="Rudkenar",
    alt="A reading lamp on a desk beside a window at night",
    caption="The workshop meets on Tuesdays, after the afternoon tea.",
    credit="Illustration: Nejat Foundation",
    translator_credit="Translated from Persian by the English edition",
)

ITEM = Article(
    key="grandmothers-letter-workshop",
    date=datetime.date(2025, 10, 14),
    source="fa",
    picture="lamp-night",
    topics=(
        "education",
        "libraries",
    ),
    authors=("mina-rahnavard",),
    texts={"fa": FA, "en": EN},
    states={
        "en": State("in_review"),
        "ar": State("wanted"),
        "sq": State("wanted"),
    },
)
