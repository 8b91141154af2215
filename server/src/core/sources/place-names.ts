/**
 * Countries, their capitals and large cities: what stands before a year and is where, not who. Left out are those that are well-known family
 * names, too (Washington, Berlin, Jordan, Lima, Lincoln, Lyon, Santiago, Israel): the work of a person must not be taken for a place.
 */
const names =
  'Afghanistan,Albania,Algeria,Angola,Argentina,Armenia,Australia,Austria,Azerbaijan,Bahrain,Bangladesh,Barbados,Belarus,Belgium,Belize,Benin,Bhutan,' +
  'Bolivia,Bosnia,Botswana,Brazil,Britain,Bulgaria,Burkina Faso,Burundi,Cambodia,Cameroon,Canada,Cape Verde,Chile,China,Colombia,Congo,Costa Rica,Croatia,' +
  "Cuba,Cyprus,Czechia,Côte d'Ivoire,Denmark,Djibouti,Ecuador,Egypt,El Salvador,England,Eritrea,Estonia,Eswatini,Ethiopia,Europe,Fiji,Finland,France,Gabon,Gambia," +
  'Germany,Ghana,Great Britain,Greece,Guatemala,Guinea,Guyana,Haiti,Honduras,Hong Kong,Hungary,Iceland,India,Indonesia,Iran,Iraq,Ireland,Italy,Ivory Coast,Jamaica,Japan,' +
  'Kazakhstan,Kenya,Kosovo,Kuwait,Kyrgyzstan,Laos,Latvia,Lebanon,Lesotho,Liberia,Libya,Liechtenstein,Lithuania,Luxembourg,Madagascar,Malawi,Malaysia,Maldives,' +
  'Malta,Mauritania,Mauritius,Mexico,Moldova,Mongolia,Montenegro,Morocco,Mozambique,Myanmar,Namibia,Nepal,Netherlands,New Zealand,Nicaragua,Nigeria,' +
  'North Korea,North Macedonia,Northern Ireland,Norway,Oman,Pakistan,Panama,Papua New Guinea,Paraguay,Peru,Philippines,Poland,Portugal,Qatar,Romania,Russia,Rwanda,' +
  'Saudi Arabia,Scotland,Senegal,Serbia,Sierra Leone,Singapore,Slovakia,Slovenia,Somalia,South Africa,South Korea,South Sudan,Spain,Sri Lanka,Sudan,Suriname,Sweden,' +
  'Switzerland,Syria,Taiwan,Tajikistan,Tanzania,Thailand,Togo,Trinidad,Tunisia,Turkey,Turkmenistan,Türkiye,UK,US,USA,Uganda,Ukraine,United Kingdom,United States,' +
  'Uruguay,Uzbekistan,Venezuela,Vietnam,Wales,Yemen,Zambia,Zimbabwe,' +
  'Abidjan,Abu Dhabi,Abuja,Accra,Addis Ababa,Algiers,Amman,Amsterdam,Ankara,Antwerp,Athens,Auckland,Baghdad,Baku,Bangkok,Barcelona,Beijing,Beirut,Belgrade,Bogotá,' +
  'Brasília,Bratislava,Brussels,Bucharest,Budapest,Buenos Aires,Cairo,Cape Town,Caracas,Casablanca,Copenhagen,Dakar,Dar es Salaam,Delhi,Dhaka,Doha,Dubai,Dublin,' +
  'Edinburgh,Frankfurt,Geneva,Gothenburg,Hanoi,Harare,Havana,Helsinki,Islamabad,Istanbul,Jakarta,Jerusalem,Johannesburg,Kabul,Kampala,Karachi,Kathmandu,Khartoum,Kigali,' +
  'Kinshasa,Kuala Lumpur,Kyiv,Lagos,Lisbon,Ljubljana,London,Los Angeles,Luanda,Lusaka,Madrid,Managua,Manila,Maputo,Marrakesh,Marseille,Melbourne,Mexico City,' +
  'Milan,Minsk,Mogadishu,Montevideo,Montreal,Moscow,Mumbai,Munich,Nairobi,New Delhi,New York,New York City,Nicosia,Osaka,Oslo,Ottawa,Panama City,Paris,Phnom Penh,' +
  'Prague,Pretoria,Quito,Rabat,Reykjavik,Riga,Rio de Janeiro,Riyadh,Rome,Rotterdam,San Francisco,San Salvador,São Paulo,Sarajevo,Seoul,Shanghai,Skopje,Sofia,' +
  'Stockholm,Sydney,Taipei,Tallinn,Tbilisi,Tehran,Tel Aviv,The Hague,Tirana,Tokyo,Toronto,Tripoli,Tunis,Ulaanbaatar,Vancouver,Vienna,Vilnius,Warsaw,Washington DC,' +
  'Wellington,Yangon,Yerevan,Zagreb,Zurich,Zürich';

const places = new Set(names.split(','));

const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec';
/** "2019", "May 2019", "3 May 2019", "2019–20". */
const WHEN = new RegExp(
  String.raw`\(?\b(?:(?:\d{1,2} )?(?:${MONTHS})\.?,? )?(?:1[6-9]|20)\d\d(?:[–-](?:\d{4}|\d\d))?\b\)?`,
  'gu',
);

/** Whether words are nothing but places and times, which lead to no work: "Oslo, 2019", "Oslo and Stockholm, May 2019", "Oslo, Norway, 2019". */
export function isPlaceAndTime(words: string): boolean {
  if (words.length > 120) return false;
  const where = words.replace(WHEN, ',');
  if (where === words) return false;
  const parts = where
    .split(/[,;/&.]|\band\b/u)
    .map((part) => part.trim().replace(/^(?:in|the) /iu, ''))
    .filter((part) => part !== '');
  return parts.length > 0 && parts.every((part) => places.has(part));
}
