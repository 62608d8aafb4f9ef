import datetime

from nejatsite.demo.content.schema import CaptionedPicture, GalleryItem, GalleryText, Paragraphs

EN = GalleryText(
    title="A day on the library road",
    slug="a-day-on-the-library-road",
    summary=(
        "Five pictures from the weekly round of the mobile library, from the depot before sunrise"
        " to the last reader after dark."
    ),
    body=(
        Paragraphs(
            "<p>We travelled with the second bus on the Tuesday of its first week. The pictures are "
            "in the order of the day, and the times are taken from the driver's register.</p>"
        ),
    ),
    place="Sepidar",
    alt="Layered green and blue hills with a tiny bus on the ridge",
    caption="The round is eighty-four kilometres long.",
    credit="Pictures: Nejat Foundation",
    pictures=(
        CaptionedPicture(
            "library-van",
            "A green bus on a winding mountain road at sunrise",
            ("06:40. The first bend after the depot, and the only minute of the day when nobody speaks."),
        ),
        CaptionedPicture(
            "river-bridge",
            "A stone bridge over a calm river at dawn",
            ("08:15. At the bridge of Rudkenar the driver collects returned books from a basket on a rope."),
        ),
        CaptionedPicture(
            "school-hill",
            "A school on a hill with lit windows",
            "12:40. Hillside School: forty minutes, sixty-three readers, one queue.",
        ),
        CaptionedPicture(
            "courtyard",
            "A courtyard with arches and long shadows",
            "15:30. In the courtyard of the mill, whoever is waiting reads aloud to the others.",
        ),
        CaptionedPicture(
            "lanterns",
            "Lanterns above a courtyard at night",
            "19:05. The last stop. The lanterns belong to the readers; the bus has only one lamp.",
        ),
    ),
)

FA = GalleryText(
    title="یک روز در جادهٔ کتابخانه",
    slug="یک-روز-در-جاده-کتابخانه",
    summary=("پنج تصویر از گشت هفتگی کتابخانهٔ سیار؛ از توقفگاه پیش از سپیده تا آخرین خواننده پس از تاریکی."),
    body=(
        Paragraphs(
            "<p>سه‌شنبهٔ هفتهٔ نخست با اتوبوس دوم همسفر شدیم. تصویرها به ترتیب روز چیده شده‌اند و "
            "ساعت‌ها از دفتر راننده است.</p>"
        ),
    ),
    place="سپیدار",
    alt="تپه‌های لایه‌لایهٔ سبز و آبی با اتوبوسی کوچک بر فراز خط‌الرأس",
    caption="این گشت هشتاد و چهار کیلومتر است.",
    credit="تصویرها: بنیاد نجات",
    pictures=(
        CaptionedPicture(
            "library-van",
            "اتوبوسی سبز در جادهٔ پرپیچ‌وخم کوهستان هنگام طلوع آفتاب",
            "۶:۴۰. نخستین پیچ پس از توقفگاه، و تنها دقیقهٔ روز که هیچ‌کس حرف نمی‌زند.",
        ),
        CaptionedPicture(
            "river-bridge",
            "پلی سنگی بر رودی آرام در سپیده‌دم",
            "۸:۱۵. کنار پل رودکنار، راننده کتاب‌های برگشتی را از سبدی آویخته به طناب برمی‌دارد.",
        ),
        CaptionedPicture(
            "school-hill",
            "مدرسه‌ای بر فراز تپه با پنجره‌های روشن",
            "۱۲:۴۰. مدرسهٔ دامنه: چهل دقیقه، شصت و سه خواننده، یک صف.",
        ),
        CaptionedPicture(
            "courtyard",
            "حیاطی با طاق‌ها و سایه‌های بلند",
            "۱۵:۳۰. در حیاط آسیاب، هر که منتظر است برای دیگران بلند می‌خواند.",
        ),
        CaptionedPicture(
            "lanterns",
            "فانوس‌هایی بر فراز حیاطی در شب",
            "۱۹:۰۵. ایستگاه آخر. فانوس‌ها مال خوانندگان است؛ اتوبوس فقط یک چراغ دارد.",
        ),
    ),
)

AR = GalleryText(
    title="يوم على طريق المكتبة",
    slug="يوم-على-طريق-المكتبة",
    summary=(
        "خمس صور من الجولة الأسبوعية للمكتبة المتنقلة، من الموقف قبل شروق الشمس إلى آخر قارئ بعد حلول الظلام."
    ),
    body=(
        Paragraphs(
            "<p>رافقنا الحافلة الثانية يوم الثلاثاء من أسبوعها الأول. الصور مرتبة بترتيب اليوم، "
            "والمواعيد مأخوذة من دفتر السائق.</p>"
        ),
    ),
    place="سبيدار",
    alt="تلال متدرجة خضراء وزرقاء وحافلة صغيرة على القمة",
    caption="يبلغ طول الجولة أربعة وثمانين كيلومترًا.",
    credit="الصور: مؤسسة نجات",
    pictures=(
        CaptionedPicture(
            "library-van",
            "حافلة خضراء على طريق جبلي متعرج عند شروق الشمس",
            "06:40. المنعطف الأول بعد الموقف، والدقيقة الوحيدة في اليوم التي لا يتكلم فيها أحد.",
        ),
        CaptionedPicture(
            "river-bridge",
            "جسر حجري فوق نهر هادئ عند الفجر",
            "08:15. عند جسر رودكنار يجمع السائق الكتب المعادة من سلة معلقة بحبل.",
        ),
        CaptionedPicture(
            "school-hill",
            "مدرسة على تلة بنوافذ مضاءة",
            "12:40. مدرسة السفح: أربعون دقيقة، وثلاثة وستون قارئًا، وصف واحد.",
        ),
        CaptionedPicture(
            "courtyard",
            "فناء بأقواس وظلال طويلة",
            "15:30. في فناء الطاحونة، من ينتظر يقرأ للآخرين بصوت عالٍ.",
        ),
        CaptionedPicture(
            "lanterns",
            "فوانيس فوق فناء في الليل",
            "19:05. المحطة الأخيرة. الفوانيس للقراء، وليس للحافلة إلا مصباح واحد.",
        ),
    ),
)

SQ = GalleryText(
    title="Një ditë në rrugën e bibliotekës",
    slug="nje-dite-ne-rrugen-e-bibliotekes",
    summary=(
        "Pesë pamje nga xhiroja javore e bibliotekës lëvizëse, nga parkimi para agimit deri te "
        "lexuesi i fundit pasi ka rënë nata."
    ),
    body=(
        Paragraphs(
            "<p>Udhëtuam me autobusin e dytë të martën e javës së tij të parë. Pamjet janë sipas "
            "rrjedhës së ditës, dhe orët janë marrë nga regjistri i shoferit.</p>"
        ),
    ),
    place="Sepidar",
    alt="Kodra të gjelbra e blu në shtresa, me një autobus të vogël në kreshtë",
    caption="Xhiroja është e gjatë tetëdhjetë e katër kilometra.",
    credit="Pamje: Fondacioni Nejat",
    pictures=(
        CaptionedPicture(
            "library-van",
            "Një autobus i gjelbër në një rrugë mali me kthesa, në agim",
            "06:40. Kthesa e parë pas parkimit dhe e vetmja minutë e ditës kur nuk flet askush.",
        ),
        CaptionedPicture(
            "river-bridge",
            "Një urë guri mbi një lumë të qetë në agim",
            ("08:15. Te ura e Rudkenarit shoferi i merr librat e kthyer nga një shportë e varur me litar."),
        ),
        CaptionedPicture(
            "school-hill",
            "Një shkollë mbi kodër me dritare të ndriçuara",
            "12:40. Shkolla e Shpatit: dyzet minuta, gjashtëdhjetë e tre lexues, një radhë.",
        ),
        CaptionedPicture(
            "courtyard",
            "Një oborr me harqe dhe hije të gjata",
            "15:30. Në oborrin e mullirit, kush pret u lexon të tjerëve me zë.",
        ),
        CaptionedPicture(
            "lanterns",
            "Fenerë mbi një oborr natën",
            "19:05. Ndalesa e fundit. Fenerët janë të lexuesve; autobusi ka vetëm një llambë.",
        ),
    ),
)

ITEM = GalleryItem(
    key="a-day-on-the-library-road",
    date=datetime.date(2026, 3, 13),
    kind="photos",
    picture="hills",
    topics=(
        "libraries",
        "families",
    ),
    authors=("mina-rahnavard",),
    related=("mobile-library",),
    texts={"en": EN, "fa": FA, "ar": AR, "sq": SQ},
)
