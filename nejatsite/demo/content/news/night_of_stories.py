import datetime

from nejatsite.demo.content.schema import Article, Callout, Heading, Paragraphs, Quote, State, Text

FA = Text(
    title="بلندترین شب سال با قصه‌های سپیدار گذشت",
    slug="بلندترین-شب-سال-قصه-های-سپیدار",
    summary=(
        "کتابخانهٔ سپیدار در شب یلدا تا سپیده باز ماند. هفتاد نفر قصه گفتند، سیصد نفر گوش دادند و"
        " کوچک‌ترین شنونده پیش از انار خوابش برد."
    ),
    body=(
        Paragraphs(
            "<p>کتابخانهٔ سپیدار یک شب در سال تا صبح باز می‌ماند و آن شب، بلندترین شب سال است. امسال "
            "هم بچه‌های محله فانوس ساخته بودند، نانوایی نان گرم آورد و هر خانه‌ای یک انار. روی در "
            "نوشته بودند: «بهای ورود، یک قصه یا دو گوش است.» تا نیمه‌شب، سیصد نفر با دو گوش آمده "
            "بودند و هفتاد نفر با قصه.</p>"
            "<p>قصه‌ها از همه جا می‌آمد. پیرمردی حکایت گرگی را گفت که از برف می‌ترسید. زنی که تازه به"
            " شهر آمده است لالایی مادرش را به زبان خودش خواند و دخترش، بیت به بیت، آن را ترجمه کرد. "
            "آموزگاری هم اعتراف کرد که قصه‌اش را همان راه آمدن ساخته، و بیش از همه برای او دست "
            "زدند.</p>"
        ),
        Heading("قصه‌ای که نوبت نمی‌خواهد"),
        Paragraphs(
            "<p>رسم این شب آن است که کسی حرف دیگری را نمی‌بُرد و کسی هم مجبور به گفتن نیست. وقتی "
            "قصه‌ای تمام می‌شود، شمعی خاموش می‌کنند تا نوبت نفر بعد برسد. امسال، کوچک‌ترین قصه‌گو هفت"
            " سال داشت و قصه‌اش فقط یک جمله بود.</p>"
        ),
        Quote(
            "یک شب آن‌قدر بلند بود که همه وقت کردند با هم آشتی کنند.",
            "قصهٔ کامل کوچک‌ترین راوی",
        ),
        Paragraphs(
            "<p>قصه‌ها را با اجازهٔ گویندگانشان ضبط کرده‌اند. آن‌ها که راضی بوده‌اند، تا بهار صدایشان"
            " را در بخش شنیداری کتابخانه خواهند یافت؛ بقیه در یاد شنوندگان می‌ماند، که شاید جای بهتری"
            " باشد.</p>"
        ),
        Callout(
            "سال آینده",
            (
                "<p>اگر می‌خواهید قصه‌ای بگویید، لازم نیست نام‌نویسی کنید. فقط پیش از تاریکی بیایید و یک "
                "انار، یک نان یا یک چهارپایه همراه بیاورید.</p>"
            ),
        ),
    ),
    place="سپیدار",
    alt="فانوس‌هایی روشن بر فراز حیاطی در شب با آسمان پرستاره",
    caption="حیاط کتابخانه در شب یلدا با فانوس‌های بچه‌های محله روشن شد.",
    credit="تصویرسازی: بنیاد نجات",
)

EN = Text(
    title="The longest night of the year passed in stories",
    slug="longest-night-of-stories",
    summary=(
        "The library in Sepidar stayed open until dawn on the longest night of the year. Seventy "
        "people told stories, three hundred listened, and the youngest fell asleep first."
    ),
    body=(
        Paragraphs(
            "<p>The library in Sepidar stays open until morning on one night of the year, and that is"
            " the longest. Once again the children of the neighbourhood had made lanterns, the bakery"
            ' brought warm bread, and every household a pomegranate. A note on the door read: "The '
            'entrance fee is one story or two ears." By midnight, three hundred people had come with '
            "two ears and seventy with a story.</p>"
            "<p>The stories came from everywhere. An old man told of a wolf that was afraid of snow. "
            "A woman who is new in the town sang her mother's lullaby in her own language, and her "
            "daughter translated it, verse by verse. A teacher confessed that he had made up his "
            "story on the way there, and he was applauded more than anyone.</p>"
        ),
        Heading("A story that does not wait its turn"),
        Paragraphs(
            "<p>It is the custom of the night that nobody interrupts and nobody is made to speak. "
            "When a story ends, one candle is put out, and the next person begins. This year the "
            "youngest storyteller was seven years old, and her story was a single sentence.</p>"
        ),
        Quote(
            "Once a night was so long that everybody had time to make up.",
            "The youngest storyteller, in full",
        ),
        Paragraphs(
            "<p>The stories were recorded with the consent of those who told them. Whoever agreed "
            "will find their voice in the listening corner of the library by spring. The rest stay in"
            " the memory of the listeners, which may be the better place.</p>"
        ),
        Callout(
            "Next year",
            (
                "<p>If you would like to tell a story, you need not sign up. Just come before dark and "
                "bring a pomegranate, a loaf or a stool.</p>"
            ),
        ),
    ),
    place="Sepidar",
    alt="Lit lanterns above a courtyard at night under a starry sky",
    caption="The children of the neighbourhood lit the library courtyard with their lanterns.",
    credit="Illustration: Nejat Foundation",
    translator_credit="Translated from Persian by the English edition",
)

ITEM = Article(
    key="longest-night-of-stories",
    date=datetime.date(2025, 12, 22),
    source="fa",
    picture="lanterns",
    topics=(
        "libraries",
        "families",
    ),
    authors=("mina-rahnavard",),
    texts={"fa": FA, "en": EN},
    states={
        "en": State("published"),
        "ar": State("wanted"),
        "sq": State("claimed"),
    },
)
