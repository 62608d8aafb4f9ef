import datetime

from nejatsite.demo.content.schema import Article, Heading, Paragraphs, PullQuote, State, Text

FA = Text(
    title="چای سرد نمی‌شود",
    slug="چای-سرد-نمی-شود",
    summary="در خانهٔ همسایه همیشه یک استکان اضافه روی میز است. مدت‌ها گمان می‌کردم جای خالی کسی است.",
    body=(
        Paragraphs(
            "<p>همسایهٔ روبه‌رویی ما، هر عصر سه استکان چای می‌ریزد. خودش هست و شوهرش، و استکان سوم "
            "روی میز می‌ماند. سال اول چیزی نپرسیدم. سال دوم گمان بردم جای خالی کسی است و باز نپرسیدم،"
            " چون آدم از جای خالی دیگران با احتیاط می‌گذرد.</p>"
            "<p>سال سوم، برق رفت و مرا صدا زد که شمع دارم یا نه. شمع بردم. استکان سوم را به طرفم "
            "سُراند و گفت: «بالاخره آمدی.» پرسیدم این چای مال کیست. گفت مالِ هر که بیاید. مادرش هم "
            "همین کار را می‌کرده و مادربزرگش هم. گفت تا امروز هیچ عصری نبوده که این چای سرد شود.</p>"
        ),
        PullQuote("جای خالی را می‌شود از پیش پر کرد."),
        Paragraphs(
            "<p>از آن شب به این رسم فکر می‌کنم. ما بیشتر وقت‌ها جا را پس از رفتنِ کسی خالی نگه "
            "می‌داریم. او جا را پیش از آمدنِ کسی پر می‌کند. اولی یاد است و دومی دعوت، و گمان نکنم این"
            " دو چندان از هم دور باشند.</p>"
        ),
        Heading("دستور ساده"),
        Paragraphs(
            "<ul><li>هر چند نفر که هستید، یکی بیشتر بریزید.</li>"
            "<li>نپرسید مهمان کیست.</li>"
            "<li>اگر کسی نیامد، خودتان با صدای بلند بگویید: نوبت من بود.</li></ul>"
            "<p>حالا روی میز من هم استکانی اضافه هست. هفتهٔ پیش مأمور کنتور آن را خورد، دیروز بچه‌ای "
            "که توپش در حیاط ما افتاده بود. امروز هنوز کسی نیامده است. ساعت پنج است و چای، داغِ "
            "داغ.</p>"
        ),
    ),
    place="سپیدار",
    alt="چراغی روشن کنار پنجره در شب و استکانی چای روی میز",
    caption="استکان سوم همیشه پر است.",
    credit="تصویرسازی: بنیاد نجات",
)

EN = Text(
    title="The tea does not go cold",
    slug="the-tea-does-not-go-cold",
    summary=(
        "In our neighbour's house there is always one glass of tea too many on the table. For a "
        "long time I took it for somebody's empty place."
    ),
    body=(
        Paragraphs(
            "<p>The neighbour across the lane pours three glasses of tea every afternoon. There is "
            "herself, there is her husband, and the third glass stays on the table. In the first year"
            " I asked nothing. In the second I took it for somebody's empty place and still did not "
            "ask, because one walks carefully past the empty places of others.</p>"
            "<p>In the third year the electricity failed, and she called across to ask whether I had "
            'a candle. I brought one. She pushed the third glass towards me and said: "You have come '
            'at last." I asked whose tea it was. It belongs to whoever comes, she said. Her mother '
            "had done the same, and her grandmother. Not once, she said, has that tea gone cold.</p>"
        ),
        PullQuote("An empty place can be filled in advance."),
        Paragraphs(
            "<p>I have thought about this custom ever since. Most of us keep a place empty after "
            "somebody has left. She fills a place before somebody arrives. The one is remembrance and"
            " the other an invitation, and I do not believe that they are very far apart.</p>"
        ),
        Heading("A simple recipe"),
        Paragraphs(
            "<ul><li>However many you are, pour one more.</li>"
            "<li>Do not ask who the guest will be.</li>"
            "<li>If nobody comes, say aloud: it was my turn.</li></ul>"
            "<p>Now there is an extra glass on my table too. Last week it was drunk by the man who "
            "reads the meter, and yesterday by a child whose ball had landed in our yard. Today "
            "nobody has come yet. It is five o'clock, and the tea is very hot.</p>"
        ),
    ),
    place="Sepidar",
    alt="A lit lamp beside a window at night and a glass of tea on the table",
    caption="The third glass is always full.",
    credit="Illustration: Nejat Foundation",
    translator_credit="Translated from Persian by the author",
)

SQ = Text(
    title="Çaji nuk ftohet",
    slug="caji-nuk-ftohet",
    summary=(
        "Në shtëpinë e fqinjës ka gjithmonë një gotë çaji më tepër në tryezë. Për një kohë të "
        "gjatë mendova se ishte vendi bosh i dikujt."
    ),
    body=(
        Paragraphs(
            "<p>Fqinja jonë përballë mbush çdo pasdite tri gota çaj. Është ajo vetë, është i shoqi, "
            "dhe gota e tretë rri në tryezë. Vitin e parë nuk pyeta gjë. Vitin e dytë mendova se "
            "ishte vendi bosh i dikujt dhe prapë nuk pyeta, sepse njeriu kalon me kujdes pranë "
            "vendeve bosh të të tjerëve.</p>"
            "<p>Vitin e tretë iku drita dhe ajo më thirri nëse kisha qiri. I çova një. E shtyu gotën "
            "e tretë nga unë dhe tha: „Më në fund erdhe.“ Pyeta i kujt ishte çaji. I atij që vjen, "
            "tha. Kështu kishte bërë edhe e ëma, edhe e gjyshja. Deri më sot, tha, nuk ka pasur asnjë"
            " pasdite që ai çaj të ftohej.</p>"
        ),
        PullQuote("Vendi bosh mund të mbushet që më parë."),
        Paragraphs(
            "<p>Që nga ajo natë mendoj për këtë zakon. Shumica prej nesh e lënë një vend bosh pasi "
            "dikush ka ikur. Ajo e mbush vendin para se dikush të vijë. E para është kujtim, e dyta "
            "ftesë, dhe nuk besoj se janë shumë larg njëra-tjetrës.</p>"
        ),
        Heading("Një recetë e thjeshtë"),
        Paragraphs(
            "<ul><li>Sado që të jeni, mbushni edhe një.</li>"
            "<li>Mos pyesni kush do të jetë mysafiri.</li>"
            "<li>Nëse nuk vjen askush, thoni me zë: e kisha unë radhën.</li></ul>"
            "<p>Tani edhe në tryezën time ka një gotë më tepër. Javën e kaluar e piu njeriu që lexon "
            "matësin, dje një fëmijë që i kishte rënë topi në oborrin tonë. Sot ende nuk ka ardhur "
            "askush. Ora është pesë, dhe çaji është përvëlues.</p>"
        ),
    ),
    place="Sepidar",
    alt="Një llambë e ndezur pranë dritares natën dhe një gotë çaj në tryezë",
    caption="Gota e tretë është gjithmonë plot.",
    credit="Ilustrim: Fondacioni Nejat",
)

ITEM = Article(
    key="the-tea-does-not-go-cold",
    date=datetime.date(2026, 3, 18),
    source="fa",
    picture="lamp-night",
    topics=("families",),
    authors=("mina-rahnavard",),
    texts={"fa": FA, "en": EN, "sq": SQ},
    states={
        "en": State("published"),
        "ar": State("wanted"),
        "sq": State("in_translation"),
    },
)
