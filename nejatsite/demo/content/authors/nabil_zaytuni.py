from nejatsite.demo.content.schema import Author, AuthorText, Link

EN = AuthorText(
    name="Nabil Zaytuni",
    slug="nabil-zaytuni",
    role="Coordinator of the search desk",
    summary="Coordinates the search for missing relatives and writes about language and waiting.",
    biography=(
        "<p>Nabil Zaytuni has coordinated the foundation's search desk in Rudkenar since 2014. He"
        " was a postman for eleven years, which he calls the best possible training: you learn "
        "that an address is a story, and that most stories have more than one spelling.</p>"
        "<p>He writes in Arabic and English, collects words that cannot be translated, and "
        "answers every letter with a fountain pen that he refuses to replace.</p>"
    ),
    portrait_alt="Abstract portrait: a man with a grey beard and round glasses",
)

FA = AuthorText(
    name="نبیل زیتونی",
    slug="نبیل-زیتونی",
    role="هماهنگ‌کنندهٔ میز جست‌وجو",
    summary="جست‌وجوی خویشاوندان گمشده را هماهنگ می‌کند و دربارهٔ زبان و انتظار می‌نویسد.",
    biography=(
        "<p>نبیل زیتونی از سال ۱۳۹۳ میز جست‌وجوی بنیاد را در رودکنار می‌گرداند. پیش از آن یازده "
        "سال نامه‌رسان بود و این را بهترین کارآموزی می‌داند: آدم یاد می‌گیرد که هر نشانی یک "
        "داستان است و بیشتر داستان‌ها بیش از یک املا دارند.</p>"
        "<p>او به عربی و انگلیسی می‌نویسد، واژه‌های ترجمه‌ناپذیر گرد می‌آورد و به هر نامه با "
        "خودنویسی پاسخ می‌دهد که حاضر نیست عوضش کند.</p>"
    ),
    portrait_alt="چهره‌نگارهٔ انتزاعی: مردی با ریش خاکستری و عینک گرد",
)

AR = AuthorText(
    name="نبيل الزيتوني",
    slug="نبيل-الزيتوني",
    role="منسق مكتب البحث",
    summary="ينسق البحث عن الأقارب المفقودين ويكتب عن اللغة والانتظار.",
    biography=(
        "<p>ينسق نبيل الزيتوني عمل مكتب البحث التابع للمؤسسة في رودكنار منذ عام 2014. كان ساعي "
        "بريد طوال أحد عشر عامًا، ويرى في ذلك خير تدريب: فالمرء يتعلم أن العنوان حكاية، وأن لمعظم"
        " الحكايات أكثر من تهجئة واحدة.</p>"
        "<p>يكتب بالعربية والإنجليزية، ويجمع الكلمات التي لا تُترجم، ويجيب عن كل رسالة بقلم حبر "
        "يأبى أن يستبدل به غيره.</p>"
    ),
    portrait_alt="صورة تجريدية: رجل بلحية رمادية ونظارة مستديرة",
)

SQ = AuthorText(
    name="Nabil Zejtuni",
    slug="nabil-zejtuni",
    role="Bashkërendues i zyrës së kërkimit",
    summary="Bashkërendon kërkimin e të afërmve të humbur dhe shkruan për gjuhën e për pritjen.",
    biography=(
        "<p>Nabil Zejtuni bashkërendon zyrën e kërkimit të fondacionit në Rudkenar që nga viti "
        "2014. Për njëmbëdhjetë vjet ishte postier, dhe këtë e quan shkollën më të mirë: mëson se"
        " çdo adresë është një histori dhe se shumica e historive shkruhen në më shumë se një "
        "mënyrë.</p>"
        "<p>Ai shkruan arabisht dhe anglisht, mbledh fjalë që nuk përkthehen dhe i përgjigjet çdo"
        " letre me një stilograf që nuk pranon ta ndërrojë.</p>"
    ),
    portrait_alt="Portret abstrakt: një burrë me mjekër të thinjur dhe syze të rrumbullakëta",
)

ITEM = Author(
    key="nabil-zaytuni",
    kind="person",
    portrait="portrait-nabil",
    email="nabil.zaytuni@example.org",
    links=(Link("letters.example.org", "https://letters.example.org/nabil"),),
    texts={"en": EN, "fa": FA, "ar": AR, "sq": SQ},
)
