// How hard and how long a text is to read: words, sentences, syllables, and
// what formulas make of them. They were made for whole texts in English; of a
// handful of words they say little.
#ifndef TOOLS_READING_H
#define TOOLS_READING_H

#include <stddef.h>

struct reading {
    size_t words, sentences, syllables;
    size_t letters;    // and digits
    size_t long_words; // of three syllables and more
};

// Adds [text] to [r]. A text that ends without a full stop ends a sentence too.
void reading_add(struct reading *r, const char *text);

// Syllables of one word as a Briton says it; by rules of spelling and a short
// list of words that break them, so now and then it is one off. At least 1.
int reading_syllables(const char *word, size_t len);

// The school grades at which such a text is read, years after the age of 5;
// NAN without words.
//   Flesch-Kincaid: 0.39 words/sentence + 11.8 syllables/word - 15.59
//     (Kincaid, Fishburne, Rogers and Chissom 1975)
//   SMOG: 3.1291 + 1.043 sqrt(30 long words / sentences)
//     (McLaughlin 1969); NAN below 30 sentences, for which it was not made
//   Coleman-Liau: 0.0588 L - 0.296 S - 15.8, letters and sentences in 100 words
//     (Coleman and Liau 1975); needs no syllables
double reading_flesch_kincaid(const struct reading *r);
double reading_smog(const struct reading *r);
double reading_coleman_liau(const struct reading *r);
// The age that goes with a grade: 5 years more.
double reading_age(double grade);

// Minutes for [words] read in silence (238 a minute) and aloud (183 a minute):
// means over many studies of adults (Brysbaert 2019).
double reading_minutes(double words);
double reading_minutes_aloud(double words);

#endif
