import datetime

from nejatsite.demo.content.schema import GalleryItem, GalleryText, Paragraphs

EN = GalleryText(
    title="The shorter ladder",
    slug="the-shorter-ladder",
    summary="A cartoon about what happens to a ladder when everybody lends out one of its rungs.",
    body=(
        Paragraphs(
            "<p>The drawing was made for the tenth birthday of the first book bus, on the back of a "
            "loan slip. It hangs in all twenty-six libraries of the network, always slightly too "
            "high, so that one has to ask for a ladder.</p>"
        ),
    ),
    alt=(
        "Cartoon: a small figure climbs a stair of books towards a moon while the ladder beside "
        "it has lost its rungs"
    ),
    caption="Somebody borrowed the rungs. They were returned as books.",
    credit="Drawing: Open Shelf Network",
)

FA = GalleryText(
    title="نردبان کوتاه‌تر",
    slug="نردبان-کوتاه-تر",
    summary="کارتونی دربارهٔ اینکه اگر هر کس یکی از پله‌های نردبانی را امانت ببرد چه می‌شود.",
    body=(
        Paragraphs(
            "<p>این طرح را برای ده‌سالگی نخستین اتوبوس کتاب، پشت یک برگهٔ امانت کشیدند. در هر بیست و "
            "شش کتابخانهٔ شبکه آویزان است؛ همیشه اندکی بالاتر از حد، تا آدم ناچار شود نردبان "
            "بخواهد.</p>"
        ),
    ),
    alt=("کارتون: آدمکی از پلکانی از کتاب به سوی ماه بالا می‌رود و نردبان کنارش پله‌هایش را از دست داده است"),
    caption="پله‌ها را کسی به امانت برده بود. کتاب شدند و برگشتند.",
    credit="طرح: شبکهٔ قفسهٔ باز",
)

AR = GalleryText(
    title="السلّم الأقصر",
    slug="السلم-الأقصر",
    summary="رسم كاريكاتوري عما يحدث لسلّم حين يستعير كل واحد درجة من درجاته.",
    body=(
        Paragraphs(
            "<p>رُسم هذا الكاريكاتير في الذكرى العاشرة لأول حافلة كتب، على ظهر قسيمة إعارة. وهو معلق "
            "في مكتبات الشبكة الست والعشرين كلها، أعلى قليلًا مما ينبغي دائمًا، كي يضطر المرء إلى طلب"
            " سلّم.</p>"
        ),
    ),
    alt="كاريكاتير: شخص صغير يصعد درجًا من الكتب نحو القمر، وإلى جانبه سلّم فقد درجاته",
    caption="استعار أحدهم الدرجات، فعادت كتبًا.",
    credit="رسم: شبكة الرف المفتوح",
)

SQ = GalleryText(
    title="Shkalla më e shkurtër",
    slug="shkalla-me-e-shkurter",
    summary="Një karikaturë për atë që i ndodh një shkalle kur secili huazon nga një këmbëz të saj.",
    body=(
        Paragraphs(
            "<p>Vizatimi u bë për dhjetëvjetorin e autobusit të parë të librave, në anën e pasme të "
            "një flete huazimi. Ai varet në të njëzet e gjashtë bibliotekat e rrjetit, gjithmonë "
            "paksa tepër lart, që njeriut t'i duhet të kërkojë një shkallë.</p>"
        ),
    ),
    alt=(
        "Karikaturë: një figurë e vogël ngjitet drejt hënës mbi shkallë prej librash, kurse "
        "shkalla e drurit pranë saj i ka humbur këmbëzat"
    ),
    caption="Këmbëzat i huazoi dikush. U kthyen si libra.",
    credit="Vizatim: Rrjeti Rafti i Hapur",
)

ITEM = GalleryItem(
    key="cartoon-the-shorter-ladder",
    date=datetime.date(2025, 10, 1),
    kind="cartoon",
    picture="book-ladder",
    topics=(
        "libraries",
        "education",
    ),
    authors=("open-shelf-network",),
    texts={"en": EN, "fa": FA, "ar": AR, "sq": SQ},
)
