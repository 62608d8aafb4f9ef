import datetime

from nejatsite.demo.content.schema import GalleryItem, GalleryText, Paragraphs

EN = GalleryText(
    title="A year under the mulberry tree",
    slug="a-year-under-the-mulberry-tree",
    summary=(
        "A short film about the tree in the yard of the evening school, which is a waiting room, "
        "a shade, a calendar and, in June, a nuisance."
    ),
    body=(
        Paragraphs(
            "<p>The film has no interviews and hardly any movement. It was drawn picture by picture "
            "in the breaks between lessons, and its speaker is a student of the second year. The "
            "transcript below is complete.</p>"
        ),
    ),
    place="Lumëbardhë",
    alt="A great mulberry tree whose crown shows the four seasons",
    caption="Still from the film, with all four seasons in one crown.",
    credit="Film: Nejat Foundation",
    transcript=(
        "In winter the tree is a clock: when its shadow touches the door, the lesson begins. In "
        "spring it is a curtain. In June everybody complains, because the berries stain the "
        "exercise books, and everybody eats them. In autumn the children sweep the leaves into "
        "letters and the adults read them. Then somebody turns on the lamp in the corridor, and "
        "it is winter again."
    ),
)

FA = GalleryText(
    title="یک سال زیر درخت توت",
    slug="یک-سال-زیر-درخت-توت",
    summary=(
        "فیلمی کوتاه دربارهٔ درخت حیاط مدرسهٔ شبانه که اتاق انتظار است، سایه‌سار است، تقویم است و"
        " در خردادماه، دردسر."
    ),
    body=(
        Paragraphs(
            "<p>در این فیلم مصاحبه‌ای نیست و چیزی هم چندان نمی‌جنبد. تصویر به تصویر در زنگ‌های تفریح "
            "کشیده شده و گوینده‌اش از شاگردان سال دوم است. متن کامل گفتار در زیر آمده است.</p>"
        ),
    ),
    place="لومباردا",
    alt="درخت توتی تنومند که شاخ‌وبرگش چهار فصل را نشان می‌دهد",
    caption="تصویری از فیلم، با هر چهار فصل در یک تاج درخت.",
    credit="فیلم: بنیاد نجات",
    transcript=(
        "درخت در زمستان ساعت است: سایه‌اش که به در برسد، درس آغاز می‌شود. در بهار پرده است. در "
        "خرداد همه گله می‌کنند، چون توت‌ها دفترها را لک می‌کند، و همه از آن می‌خورند. در پاییز "
        "بچه‌ها با جارو از برگ‌ها حرف می‌سازند و بزرگ‌ترها آن را می‌خوانند. بعد کسی چراغ راهرو را"
        " روشن می‌کند و دوباره زمستان است."
    ),
)

AR = GalleryText(
    title="عام تحت شجرة التوت",
    slug="عام-تحت-شجرة-التوت",
    summary=(
        "فيلم قصير عن شجرة في فناء المدرسة المسائية، هي غرفة انتظار وظل وتقويم، وهي في يونيو مصدر إزعاج."
    ),
    body=(
        Paragraphs(
            "<p>لا مقابلات في الفيلم، ولا يكاد فيه شيء يتحرك. رُسم صورة صورة في الاستراحات بين "
            "الدروس، والمتحدث فيه دارس في السنة الثانية. النص أدناه كامل.</p>"
        ),
    ),
    place="لومباردا",
    alt="شجرة توت كبيرة يظهر تاجها الفصول الأربعة",
    caption="لقطة من الفيلم تجمع الفصول الأربعة في تاج واحد.",
    credit="فيلم: مؤسسة نجات",
    transcript=(
        "الشجرة في الشتاء ساعة: حين يلامس ظلها الباب يبدأ الدرس. وهي في الربيع ستارة. وفي يونيو "
        "يشكو الجميع، لأن التوت يلطخ الدفاتر، والجميع يأكلونه. وفي الخريف يكنس الأطفال الأوراق "
        "على هيئة حروف ويقرؤها الكبار. ثم يشعل أحدهم مصباح الممر، فإذا هو الشتاء من جديد."
    ),
)

SQ = GalleryText(
    title="Një vit nën pemën e manit",
    slug="nje-vit-nen-pemen-e-manit",
    summary=(
        "Një film i shkurtër për pemën në oborrin e shkollës së mbrëmjes, që është dhomë "
        "pritjeje, hije, kalendar dhe, në qershor, bezdi."
    ),
    body=(
        Paragraphs(
            "<p>Filmi nuk ka intervista dhe pothuajse asnjë lëvizje. Është vizatuar pamje pas pamjeje"
            " në pushimet mes orëve të mësimit, dhe zëri i tij është i një nxënëseje të vitit të "
            "dytë. Teksti i plotë gjendet më poshtë.</p>"
        ),
    ),
    place="Lumëbardhë",
    alt="Një pemë e madhe mani, kurora e së cilës tregon të katër stinët",
    caption="Pamje nga filmi, me të katër stinët në një kurorë.",
    credit="Film: Fondacioni Nejat",
    transcript=(
        "Në dimër pema është orë: kur hija e saj prek derën, nis mësimi. Në pranverë është perde."
        " Në qershor ankohen të gjithë, sepse manat i njollosin fletoret, dhe i hanë të gjithë. "
        "Në vjeshtë fëmijët i fshijnë gjethet në formë shkronjash dhe të rriturit i lexojnë. "
        "Pastaj dikush ndez llambën në korridor, dhe është sërish dimër."
    ),
)

ITEM = GalleryItem(
    key="video-a-year-under-the-mulberry",
    date=datetime.date(2025, 11, 30),
    kind="video",
    picture="mulberry",
    video_url="https://videos.example.org/watch/a-year-under-the-mulberry-tree",
    topics=(
        "education",
        "families",
    ),
    authors=("mina-rahnavard",),
    texts={"en": EN, "fa": FA, "ar": AR, "sq": SQ},
)
