import type { NarrativePhrases } from './narratives';

/** Fictional phrases without names, numbers, dates or places; any of a list fits any of the next. */
export const englishPhrases: NarrativePhrases = {
  between: ' ',
  opening: [
    'She left home by her own decision, because there was not enough to eat.',
    'She crossed the border by choice, hoping to earn something for the family and come back.',
    'She left after a relative fell ill and there was no money for medicine.',
    'She says she had been thinking of leaving for a long time before she did.',
  ],
  lure: {
    job: [
      'On the way a woman offered her work in a restaurant with a room and regular pay.',
      'The guide said that a factory was looking for people and that the boss would sort out papers.',
      'She was promised a job looking after children in a good household.',
    ],
    marriage: [
      'The broker said that marrying was the only way to stay without being reported.',
      'She was told that a kind man would look after her and that she could leave if she did not like it.',
    ],
    passage: [
      'The guide promised to take her on to a third country and asked for nothing at first.',
      'She was told that papers were being prepared and that she only had to wait in a house.',
    ],
    survival: [
      'Someone at the river gave her food and said there was more where they were going.',
      'She was promised a safe place to sleep until she had recovered.',
    ],
    none: ['She was taken by people she did not know shortly after the crossing.'],
  },
  course: {
    prostitution: [
      'Instead she was locked in with others and made to receive customers every evening.',
      'She was made to accompany guests in a bar and then to do more; whoever refused was beaten.',
    ],
    forcedMarriage: [
      'She was sold to a family in a village and kept in the house as a wife.',
      'The man had paid for her, and his relatives watched her so that she would not run away.',
    ],
    onlineStudio: [
      'She was kept in a flat with other women and made to perform in front of a camera.',
      'The work turned out to be video chats for paying viewers, day and night, behind a locked door.',
    ],
    otherSexual: ['She was kept by one man, who used her as he pleased and let nobody see her.'],
    forcedLabour: [
      'The work was real but the pay never came, and the days had no end.',
      'She worked from morning until late at night; her wages were said to cover a debt she did not know of.',
    ],
    servitude: ['She did all the work of a household and was not allowed to go out alone.'],
    criminality: ['She was made to carry parcels and understood only later what was in them.'],
    begging: ['She had to beg near a market and hand over everything in the evening.'],
    unclear: ['What was planned for her is not clear; she got away before it began.'],
  },
  ending: [
    'A neighbour helped her to get in touch with us. She sleeps badly and is afraid of being sent back.',
    'She got out when a door was left open. She wants to rest first and then decide.',
    'She is in a safe place now and asks most of all that nobody tells the police.',
    'She would like to hear about her possibilities and to speak with somebody in her own language.',
    'She worries about those who stayed behind and does not want them to be contacted.',
  ],
};
