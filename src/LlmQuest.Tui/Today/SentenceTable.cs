using System.Collections.Immutable;

namespace LlmQuest.Tui.Today;

/// <summary>The sentences of the day: plain ones, written for this, with words that are easy and words that are not.</summary>
internal static class SentenceTable
{
    /// <summary>All of them; only ever added to at the end.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        "The old clock in the kitchen struck seven, but nobody in the house was awake to hear it.",
        "After the rain had stopped, the children ran outside to look for worms on the wet path.",
        "She opened the letter slowly, because she already knew what it was going to say.",
        "The train to the coast was late again, so we bought two cups of tea and waited.",
        "Every morning the baker puts the first loaf aside for the man who lives across the street.",
        "My grandmother kept her buttons in a tin that still smelled of peppermint and tobacco.",
        "The cat sat on the window sill and watched the birds as if they owed her money.",
        "When the lights went out, somebody began to laugh, and soon the whole room was laughing.",
        "He had painted the door blue, then green, and finally decided that red was the best colour.",
        "There is a small island in the middle of the lake where nobody has ever built a house.",
        "The doctor looked at the picture for a long time before she said a single word.",
        "In the winter the harbour freezes, and the fishermen walk to work across the ice.",
        "The library was so quiet that you could hear the pages turn on the floor above.",
        "He promised to call on Sunday, and on Sunday the telephone did not ring once.",
        "The map was wrong about the bridge, which had been washed away in the spring floods.",
        "Between the two tall buildings there is a garden that you can only see from the roof.",
        "The teacher drew a circle on the board and asked us how many corners it had.",
        "They sold the piano to pay for the roof, and the house has been silent ever since.",
        "A stranger at the market told me that the best apples are always at the bottom of the box.",
        "The river is wide here, and slow, and the boats look as if they were asleep.",
        "On the last day of the holiday we found the key to the room that had been locked all week.",
        "The soup was too hot, the bread was too hard, and the company was exactly right.",
        "She learned to swim at the age of sixty, in the sea, in the middle of October.",
        "The dog knew the way home better than the man who was holding the lead.",
        "Nobody could explain why the elevator always stopped on the third floor at midnight.",
        "The museum keeps the smallest book in the world behind the largest sheet of glass.",
        "It took them eleven years to build the wall and a single night to climb over it.",
        "The engineer said that the noise was normal, and then she moved a little further away.",
        "He wrote the answer on his hand, washed his hands before the test, and failed.",
        "From the top of the hill you can see three villages and the road that avoids all of them.",
        "The violin had belonged to a sailor who could not read music but never played a wrong note.",
        "We planted the tree too close to the house, and now it looks in through the window.",
        "The new neighbour speaks to his tomatoes every evening, and they seem to listen.",
        "The bus driver knows everybody by name, and nobody knows the name of the bus driver.",
        "At the end of the street there is a shop that sells only clocks and umbrellas.",
        "The astronomer counted the stars until she fell asleep and dreamed that she had missed one.",
        "He carried the ladder through the town, and at every corner somebody had to bend down.",
        "The recipe says to wait for an hour, but it does not say what to do with the hour.",
        "The queen in the story has two sons, and both of them want to be the gardener.",
        "The snow covered the tracks, the fence and the car before anybody had finished breakfast.",
    ];
}
