import datetime

from nejatsite.demo.content.schema import (
    Heading,
    Paragraphs,
    PullQuote,
    Signatory,
    State,
    Statement,
    StatementText,
)

EN = StatementText(
    title="What we set out to do",
    slug="what-we-set-out-to-do",
    summary=(
        "The founding statement of the foundation: five sentences that fit on a postcard, and the"
        " reasons for each of them."
    ),
    body=(
        Paragraphs(
            "<p>We are eleven people from four languages, and we have known one another for less than"
            " a year. We met because each of us was looking for somebody. Some of us have found whom "
            "we were looking for, and some have not. We found each other, and we should like to make "
            "that useful to others.</p>"
        ),
        Heading("Five sentences"),
        Paragraphs(
            "<ul><li>We help families to stay in touch, and to find each other again.</li>"
            "<li>We help people to learn what they need in order to decide for themselves.</li>"
            "<li>We look after what is entrusted to us, and we give it back when asked.</li>"
            "<li>We write so that everybody can read it, in their own language.</li>"
            "<li>We stop when we are no longer needed.</li></ul>"
        ),
        PullQuote("Whoever asks is owed an answer."),
        Paragraphs(
            "<p>The fifth sentence was the one we discussed longest. An organization likes to go on. "
            "We have agreed that every five years somebody who is not one of us shall ask whether we "
            "are still needed, and that we shall publish the answer, whatever it may be.</p>"
        ),
    ),
    place="Rudkenar",
    alt="A stone bridge over a calm river at dawn",
    caption="The foundation was agreed on the bridge of Rudkenar.",
    credit="Illustration: Nejat Foundation",
    addressee="Anyone who may need us",
    signatories=(Signatory("The eleven founding members", "Founders", "Nejat Foundation"),),
)

FA = StatementText(
    title="برای چه گرد هم آمدیم",
    slug="برای-چه-گرد-هم-آمدیم",
    summary="بیانیهٔ بنیان‌گذاری: پنج جمله که روی یک کارت‌پستال جا می‌گیرد، و دلیل هر یک از آن‌ها.",
    body=(
        Paragraphs(
            "<p>ما یازده نفریم از چهار زبان، و کمتر از یک سال است که یکدیگر را می‌شناسیم. آشنایی ما "
            "از آنجا آغاز شد که هر یک دنبال کسی می‌گشت. بعضی گمشدهٔ خود را یافته‌اند و بعضی "
            "نیافته‌اند. اما یکدیگر را یافتیم و می‌خواهیم این یافتن به کار دیگران هم بیاید.</p>"
        ),
        Heading("پنج جمله"),
        Paragraphs(
            "<ul><li>به خانواده‌ها کمک می‌کنیم که از هم باخبر بمانند و دوباره یکدیگر را بیابند.</li>"
            "<li>به مردم کمک می‌کنیم آنچه را برای تصمیم گرفتن لازم دارند بیاموزند.</li>"
            "<li>از آنچه به ما می‌سپارند نگهداری می‌کنیم و هر وقت بخواهند پسش می‌دهیم.</li>"
            "<li>چنان می‌نویسیم که هر کس بتواند به زبان خودش بخواند.</li>"
            "<li>هر وقت دیگر به ما نیازی نبود، دست می‌کشیم.</li></ul>"
        ),
        PullQuote("هر که می‌پرسد، پاسخی طلبکار است."),
        Paragraphs(
            "<p>جملهٔ پنجم همان بود که بیش از همه درباره‌اش گفت‌وگو کردیم. هر سازمانی دوست دارد ادامه"
            " بدهد. قرار گذاشته‌ایم که هر پنج سال، کسی که از ما نیست بپرسد آیا هنوز به ما نیازی هست "
            "یا نه، و ما پاسخ را، هر چه باشد، منتشر کنیم.</p>"
        ),
    ),
    place="رودکنار",
    alt="پلی سنگی بر رودی آرام در سپیده‌دم",
    caption="بنیاد بر پل رودکنار پا گرفت.",
    credit="تصویرسازی: بنیاد نجات",
    addressee="هر کس که شاید به ما نیاز داشته باشد",
    signatories=(Signatory("یازده عضو بنیان‌گذار", "بنیان‌گذاران", "بنیاد نجات"),),
)

AR = StatementText(
    title="ما عزمنا على فعله",
    slug="ما-عزمنا-على-فعله",
    summary="البيان التأسيسي للمؤسسة: خمس جمل تتسع لها بطاقة بريدية، وسبب كل واحدة منها.",
    body=(
        Paragraphs(
            "<p>نحن أحد عشر شخصًا من أربع لغات، ولم يمض على تعارفنا عام. التقينا لأن كلًّا منا كان "
            "يبحث عن أحد. بعضنا وجد من كان يبحث عنه، وبعضنا لم يجده. لكننا وجدنا بعضنا بعضًا، ونود أن"
            " ينتفع بذلك غيرنا.</p>"
        ),
        Heading("خمس جمل"),
        Paragraphs(
            "<ul><li>نساعد العائلات على أن تبقى على صلة، وأن يجد أفرادها بعضهم بعضًا من جديد.</li>"
            "<li>نساعد الناس على أن يتعلموا ما يحتاجون إليه كي يقرروا بأنفسهم.</li>"
            "<li>نرعى ما نؤتمن عليه، ونعيده متى طُلب منا.</li>"
            "<li>نكتب بحيث يقرأ كل إنسان بلغته.</li>"
            "<li>نتوقف حين لا تعود إلينا حاجة.</li></ul>"
        ),
        PullQuote("لكل سائل حقٌّ في جواب."),
        Paragraphs(
            "<p>كانت الجملة الخامسة أكثر ما ناقشناه. فالمنظمات تحب أن تستمر. وقد اتفقنا على أن يسأل "
            "كلَّ خمس سنوات شخصٌ ليس منا عمّا إذا كانت الحاجة إلينا ما زالت قائمة، وعلى أن ننشر "
            "الجواب كيفما كان.</p>"
        ),
    ),
    place="رودكنار",
    alt="جسر حجري فوق نهر هادئ عند الفجر",
    caption="اتُّفق على المؤسسة فوق جسر رودكنار.",
    credit="رسم توضيحي: مؤسسة نجات",
    addressee="كل من قد يحتاج إلينا",
    signatories=(Signatory("الأعضاء المؤسسون الأحد عشر", "المؤسسون", "مؤسسة نجات"),),
)

SQ = StatementText(
    title="Çfarë kemi marrë përsipër të bëjmë",
    slug="cfare-kemi-marre-persiper",
    summary=(
        "Deklarata themeluese e fondacionit: pesë fjali që zënë vend në një kartolinë, dhe arsyeja e secilës."
    ),
    body=(
        Paragraphs(
            "<p>Jemi njëmbëdhjetë veta nga katër gjuhë dhe njihemi prej më pak se një viti. U takuam "
            "sepse secili prej nesh po kërkonte dikë. Disa e kanë gjetur atë që kërkonin, e disa jo. "
            "E gjetëm njëri-tjetrin, dhe duam që kjo t'u vlejë edhe të tjerëve.</p>"
        ),
        Heading("Pesë fjali"),
        Paragraphs(
            "<ul><li>I ndihmojmë familjet të mbajnë lidhjet dhe ta gjejnë sërish njëri-tjetrin.</li>"
            "<li>I ndihmojmë njerëzit të mësojnë çfarë u duhet për të vendosur vetë.</li>"
            "<li>Kujdesemi për atë që na besohet dhe e kthejmë kur na kërkohet.</li>"
            "<li>Shkruajmë në mënyrë që secili të mund të lexojë në gjuhën e vet.</li>"
            "<li>Ndalemi kur nuk jemi më të nevojshëm.</li></ul>"
        ),
        PullQuote("Kush pyet, e ka hak një përgjigje."),
        Paragraphs(
            "<p>Për fjalinë e pestë diskutuam më gjatë. Çdo organizatë dëshiron të vazhdojë. Kemi "
            "vendosur që çdo pesë vjet dikush që nuk është njëri prej nesh të pyesë nëse jemi ende të"
            " nevojshëm, dhe që ne ta botojmë përgjigjen, cilado qoftë ajo.</p>"
        ),
    ),
    place="Rudkenar",
    alt="Një urë guri mbi një lumë të qetë në agim",
    caption="Fondacioni u vendos mbi urën e Rudkenarit.",
    credit="Ilustrim: Fondacioni Nejat",
    addressee="Kujtdo që mund të ketë nevojë për ne",
    signatories=(Signatory("Njëmbëdhjetë anëtarët themelues", "Themelues", "Fondacioni Nejat"),),
)

ITEM = Statement(
    key="what-we-set-out-to-do",
    date=datetime.date(2003, 10, 12),
    kind="statement",
    picture="river-bridge",
    number=1,
    topics=(
        "families",
        "archive",
    ),
    authors=("helen-ashgrove",),
    texts={"en": EN, "fa": FA, "ar": AR, "sq": SQ},
    states={
        "fa": State("in_translation"),
        "ar": State("in_review"),
        "sq": State("published"),
    },
)
