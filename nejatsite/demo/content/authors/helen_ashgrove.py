from nejatsite.demo.content.schema import Author, AuthorText, Link

EN = AuthorText(
    name="Helen Ashgrove",
    slug="helen-ashgrove",
    role="Archivist",
    summary=(
        "Looks after the foundation's archive and the stories that come with its keys, cards and boxes."
    ),
    biography=(
        "<p>Helen Ashgrove looks after the archive of the foundation in Sepidar. She came for six"
        " weeks in 2005 to mend three registers and has not finished yet. She has trained sixty "
        "volunteers to copy what they see rather than what they expect.</p>"
        "<p>She writes in English about objects, handwriting and the patience of paper. Her "
        "handbook for small search desks is given to everyone who opens one.</p>"
    ),
    portrait_alt="Abstract portrait: a woman with white hair and a red scarf",
)

FA = AuthorText(
    name="هلن اشگرو",
    slug="هلن-اشگرو",
    role="بایگان",
    summary="از بایگانی بنیاد و داستان‌هایی که با کلیدها، برگه‌ها و جعبه‌هایش می‌آیند نگهداری می‌کند.",
    biography=(
        "<p>هلن اشگرو نگهدار بایگانی بنیاد در سپیدار است. سال ۱۳۸۴ برای شش هفته آمد تا سه دفتر را"
        " مرمت کند و هنوز کارش تمام نشده است. او به شصت داوطلب آموخته است آنچه را می‌بینند "
        "بنویسند، نه آنچه را انتظار دارند.</p>"
        "<p>او به انگلیسی دربارهٔ اشیا، دست‌خط و شکیبایی کاغذ می‌نویسد. کتاب راهنمای او برای "
        "میزهای کوچک جست‌وجو به هر کس که چنین میزی برپا کند هدیه داده می‌شود.</p>"
    ),
    portrait_alt="چهره‌نگارهٔ انتزاعی: زنی با موی سفید و شال‌گردن سرخ",
)

AR = AuthorText(
    name="هيلين آشغروف",
    slug="هيلين-آشغروف",
    role="أمينة الأرشيف",
    summary="ترعى أرشيف المؤسسة والحكايات التي تأتي مع مفاتيحه وبطاقاته وصناديقه.",
    biography=(
        "<p>ترعى هيلين آشغروف أرشيف المؤسسة في سبيدار. جاءت عام 2005 لستة أسابيع كي ترمم ثلاثة "
        "سجلات، ولم تنته بعد. ودرّبت ستين متطوعًا على أن ينسخوا ما يرونه لا ما يتوقعونه.</p>"
        "<p>تكتب بالإنجليزية عن الأشياء والخطوط وصبر الورق. ويُهدى دليلها الخاص بمكاتب البحث "
        "الصغيرة إلى كل من يفتح مكتبًا منها.</p>"
    ),
    portrait_alt="صورة تجريدية: امرأة بشعر أبيض ووشاح أحمر",
)

SQ = AuthorText(
    name="Helen Ashgrove",
    slug="helen-ashgrove",
    role="Arkiviste",
    summary=(
        "Kujdeset për arkivin e fondacionit dhe për historitë që vijnë me çelësat, skedat dhe kutitë e tij."
    ),
    biography=(
        "<p>Helen Ashgrove kujdeset për arkivin e fondacionit në Sepidar. Erdhi më 2005 për "
        "gjashtë javë, që të riparonte tre regjistra, dhe ende nuk ka mbaruar. U ka mësuar "
        "gjashtëdhjetë vullnetarëve të kopjojnë atë që shohin, e jo atë që presin.</p>"
        "<p>Ajo shkruan anglisht për sendet, shkrimin e dorës dhe durimin e letrës. Doracaku i "
        "saj për zyra të vogla kërkimi i dhurohet kujtdo që hap një të tillë.</p>"
    ),
    portrait_alt="Portret abstrakt: një grua me flokë të bardhë dhe shall të kuq",
)

ITEM = Author(
    key="helen-ashgrove",
    kind="person",
    portrait="portrait-helen",
    email="helen.ashgrove@example.org",
    links=(Link("archive.example.org", "https://archive.example.org/"),),
    texts={"en": EN, "fa": FA, "ar": AR, "sq": SQ},
)
