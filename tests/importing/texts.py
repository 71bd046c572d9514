"""Page texts to import, written for the tests."""

WATER = """URL: https://example.org/en/partnership/clean-water/

Kalmar and Poltava

The overall objective is that both towns look after their pipes together.

Project Area
Technical services and infrastructure
Sustainable Development Goals
6 - Clean water and sanitation11 - Sustainable cities and communities
Topic
Human Rights
Swedish partner
Kalmar kommun
International partner
Poltava
"""

WATER_IN_SWEDISH = """URL: https://example.org/sv/partnerskap/clean-water/

Kalmar och Poltava

Det övergripande målet är att båda städerna ska sköta sina ledningar tillsammans.

Projektområde
Tekniska tjänster och infrastruktur
Globala mål
6 - Rent vatten och sanitet för alla
Svensk partner
Kalmar kommun
Internationell partner
Poltava
"""

NEWS = """Nya partnerskap

Tre kommuner har beviljats medel för att arbeta tillsammans med en ukrainsk kommun.

Falun och Kolomyia

Samarbetsområde: Utbildning

Växjö och Kalush

Samarbetsområde: Stadsplanering

Globala mål
16 - Fredliga och inkluderande samhällen
Etiketter
demokrati
"""

DOUBTFUL = """Falun and Zzyzxville

The overall objective is that parks in Falun and Zzyzxville become safe.

Project Area
Urban planning
Swedish partner
Falu kommun
International partner
Zzyzxville, Kenya
"""

DOUBTFUL_AGAIN = """Umeå and Zzyzxville

The overall objective is that streets become safe.

Project Area
Urban planning
Swedish partner
Umeå kommun
International partner
zzyzxville (Kenya)
"""

CLOSE = """Umeå and Kissumuu

The overall objective is that the lake is clean.

Project Area
Environment/Climate change
Swedish partner
Umeå kommun
International partner
Kissumuu, Kenya
"""

ONE_SIDED = """Trust in Umeå

The overall objective of this project is trust.

Project Area
Education
Swedish partner
Umeå kommun
International partner
"""

STRANGE_AREA = WATER.replace("Technical services and infrastructure", "Underwater weaving")
