import datetime

from nejatsite.demo.content.schema import Paragraphs, Publication, PublicationText

EN = PublicationText(
    title="Keeping the List",
    slug="keeping-the-list",
    summary=(
        "A handbook for small search desks: how to write down a name, how to ask for consent, how"
        " to answer when there is no news."
    ),
    body=(
        Paragraphs(
            "<p>This handbook gathers what one search desk has learned in seventeen years. It is "
            "written for people who begin with a table, a notebook and a request, and it assumes "
            "neither a computer nor a budget. Every chapter ends with a page that may be copied and "
            "changed.</p>"
            "<p>The second edition has a chapter on consent that was written together with forty "
            "families. It is the longest chapter in the book, and the one that readers have asked us "
            "to leave exactly as it is.</p>"
        ),
    ),
    alt="Book cover: overlapping paper leaves in green and gold",
    credit="Cover: Nejat Foundation",
    contents=(
        "Why small desks work",
        "Writing down a name",
        "The index and its spellings",
        "Asking for consent",
        "Answering without news",
        "What to keep and what to return",
        "Forms to copy",
    ),
)

FA = PublicationText(
    title="نگه‌داشتن فهرست",
    slug="نگه-داشتن-فهرست",
    summary=(
        "کتاب راهنما برای میزهای کوچک جست‌وجو: نامی را چگونه بنویسیم، رضایت را چگونه بپرسیم و "
        "وقتی خبری نیست چگونه پاسخ دهیم."
    ),
    body=(
        Paragraphs(
            "<p>این کتاب راهنما آموخته‌های هفده‌سالهٔ یک میز جست‌وجو را گرد آورده است. برای کسانی "
            "نوشته شده که با یک میز، یک دفترچه و یک خواهش آغاز می‌کنند، و نه رایانه‌ای را فرض می‌گیرد"
            " و نه بودجه‌ای را. هر فصل با صفحه‌ای پایان می‌یابد که می‌توان از آن رونوشت گرفت و تغییرش"
            " داد.</p>"
            "<p>ویراست دوم فصلی دربارهٔ رضایت دارد که همراه با چهل خانواده نوشته شده است. بلندترین "
            "فصل کتاب است و همان که خوانندگان خواسته‌اند درست به همین صورت بماند.</p>"
        ),
    ),
    alt="جلد کتاب: برگ‌های کاغذی روی هم به رنگ سبز و طلایی",
    credit="طرح جلد: بنیاد نجات",
    contents=(
        "چرا میزهای کوچک به کار می‌آیند",
        "نوشتنِ یک نام",
        "فهرست و املاهایش",
        "پرسیدن رضایت",
        "پاسخ دادن بی‌خبر",
        "چه را نگه داریم و چه را بازگردانیم",
        "فرم‌هایی برای رونوشت",
    ),
)

AR = PublicationText(
    title="حفظ القائمة",
    slug="حفظ-القائمة",
    summary=(
        "دليل لمكاتب البحث الصغيرة: كيف ندوّن اسمًا، وكيف نطلب الموافقة، وكيف نجيب حين لا تكون هناك أخبار."
    ),
    body=(
        Paragraphs(
            "<p>يجمع هذا الدليل ما تعلمه مكتب بحث واحد في سبعة عشر عامًا. كُتب لمن يبدؤون بطاولة "
            "ودفتر وطلب، ولا يفترض وجود حاسوب ولا ميزانية. وينتهي كل فصل بصفحة يمكن نسخها "
            "وتعديلها.</p>"
            "<p>في الطبعة الثانية فصل عن الموافقة كُتب بالاشتراك مع أربعين عائلة. وهو أطول فصول "
            "الكتاب، وهو الفصل الذي طلب القراء أن نتركه كما هو تمامًا.</p>"
        ),
    ),
    alt="غلاف كتاب: أوراق متراكبة بالأخضر والذهبي",
    credit="الغلاف: مؤسسة نجات",
    contents=(
        "لماذا تنجح المكاتب الصغيرة",
        "تدوين اسم",
        "الفهرس وتهجئاته",
        "طلب الموافقة",
        "الجواب من دون أخبار",
        "ما يُحفظ وما يُعاد",
        "استمارات للنسخ",
    ),
)

SQ = PublicationText(
    title="Të ruash listën",
    slug="te-ruash-listen",
    summary=(
        "Doracak për zyra të vogla kërkimi: si shënohet një emër, si kërkohet pëlqimi, si jepet "
        "përgjigje kur nuk ka lajme."
    ),
    body=(
        Paragraphs(
            "<p>Ky doracak mbledh atë që ka mësuar një zyrë kërkimi për shtatëmbëdhjetë vjet. Është "
            "shkruar për njerëz që nisin me një tryezë, një fletore dhe një kërkesë, dhe nuk kërkon "
            "as kompjuter, as buxhet. Çdo kapitull mbyllet me një faqe që mund të kopjohet e të "
            "ndryshohet.</p>"
            "<p>Botimi i dytë ka një kapitull për pëlqimin, të shkruar bashkë me dyzet familje. Është"
            " kapitulli më i gjatë i librit, dhe ai që lexuesit na kanë kërkuar ta lëmë pikërisht "
            "ashtu siç është.</p>"
        ),
    ),
    alt="Kopertinë libri: fletë letre njëra mbi tjetrën, në të gjelbër e të artë",
    credit="Kopertina: Fondacioni Nejat",
    contents=(
        "Pse funksionojnë zyrat e vogla",
        "Si shënohet një emër",
        "Skedari dhe mënyrat e shkrimit",
        "Kërkimi i pëlqimit",
        "Përgjigjja pa lajme",
        "Çfarë ruhet dhe çfarë kthehet",
        "Formularë për t'u kopjuar",
    ),
)

ITEM = Publication(
    key="keeping-the-list",
    date=datetime.date(2021, 2, 20),
    kind="book",
    picture="cover-book",
    file="book",
    pages=184,
    topics=(
        "missing-relatives",
        "archive",
    ),
    authors=(
        "helen-ashgrove",
        "nabil-zaytuni",
    ),
    related=("archive-index-cards",),
    texts={"en": EN, "fa": FA, "ar": AR, "sq": SQ},
)
