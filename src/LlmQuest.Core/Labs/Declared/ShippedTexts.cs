namespace LlmQuest.Core.Labs.Declared;

/// <summary>Texts of this project's own, for labs that are given none. They are recorded with the experiment as any other.</summary>
public static class ShippedTexts
{
    /// <summary>A small text to learn from: few words that come often, a full stop as a word of its own.</summary>
    public const string Corpus =
        "the keeper lives in the tall tower by the sea . every morning the keeper climbs the stairs of the tower and looks at the sea . "
        + "the sea is grey and the sky is grey . every evening the keeper lights the lamp of the tower and the lamp shines over the sea . "
        + "a small boat comes to the tower with bread and oil and letters . the keeper reads the letters by the light of the lamp . "
        + "one night the wind is strong and the sea is loud . the keeper climbs the stairs of the tower and finds the lamp dark . "
        + "the oil is gone and the small boat is far away . the keeper takes the letters and lights the letters one by one . "
        + "the letters shine over the sea and the small boat sees the light . the boat comes to the tower through the wind and the night . "
        + "the keeper opens the door of the tower and the people of the boat come in . they sit by the fire and eat the bread and look at the lamp . "
        + "in the morning the sea is calm and the sky is blue . the people of the boat bring new oil and new letters to the keeper . "
        + "every evening the lamp of the tower shines over the sea and every evening the people of the boat look at the light .";

    /// <summary>More of the same story, which was not learnt from; two of its words are in no sentence of the other.</summary>
    public const string HeldOut =
        "the keeper of the tower looks at the sky and the sea . the sky is dark and the wind is strong . "
        + "the small boat is far away and the people of the boat look at the light of the lamp . "
        + "in the morning the keeper opens the door and finds a basket of apples by the stairs . "
        + "the keeper reads the new letters by the fire . every night the lamp shines over the boat and the sea is calm .";

    /// <summary>A page to read, in sentences as people write them.</summary>
    public const string Page =
        "The clock in the old library had not moved for nineteen years. Visitors looked up at it, looked at their own watches, and shook their heads. "
        + "The librarian told all of them the same story: on the night of the great flood the water came up to the third shelf, and the clock stopped at ten past four. "
        + "Nobody had ever wound it again. One day a girl came in to return a book about beetles. She asked whether she might borrow a ladder. "
        + "\"Ladders are not for lending,\" said the librarian, \"but you may stand on one.\" So the girl climbed up to the clock, opened its little door, and reached inside. "
        + "She took out a dead leaf, two buttons, and a folded letter that nobody had read. Then she gave the pendulum a push. "
        + "The clock began to tick. In the silence of the library it was as loud as a drum, and every reader in the room looked up from the page.";
}
