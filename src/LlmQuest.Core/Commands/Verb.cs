namespace LlmQuest.Core.Commands;

/// <summary>What can be done with a typed line.</summary>
public enum Verb
{
    /// <summary>Nothing: the line is not understood.</summary>
    Unknown,

    /// <summary>Read the place, or look at something.</summary>
    Look,

    /// <summary>Look at something closely.</summary>
    Examine,

    /// <summary>Go by an exit, or to another stage.</summary>
    Go,

    /// <summary>Go on to the next scene or stage.</summary>
    Next,

    /// <summary>Take a thing along.</summary>
    Take,

    /// <summary>List what is carried and won.</summary>
    Inventory,

    /// <summary>Talk to somebody.</summary>
    Talk,

    /// <summary>Choose what to say in a talk.</summary>
    Say,

    /// <summary>Use a treasure on something.</summary>
    Use,

    /// <summary>Give a parameter a value.</summary>
    Set,

    /// <summary>List the parameters of the lab.</summary>
    Settings,

    /// <summary>Run the lab.</summary>
    Run,

    /// <summary>Run the lab once more as it was run last.</summary>
    Again,

    /// <summary>Pick the next token by hand.</summary>
    Pick,

    /// <summary>Draw the next token by chance.</summary>
    Step,

    /// <summary>Take the last token back.</summary>
    Undo,

    /// <summary>Put a token back that was taken back.</summary>
    Redo,

    /// <summary>Show the ways that were tried, or go to one.</summary>
    Branch,

    /// <summary>Choose the lab that is run.</summary>
    Lab,

    /// <summary>Show a challenge, or list them.</summary>
    Task,

    /// <summary>Answer a challenge.</summary>
    Answer,

    /// <summary>Guess before an experiment.</summary>
    Predict,

    /// <summary>Try a text on a probability lock.</summary>
    Steer,

    /// <summary>Ask for the next hint.</summary>
    Hint,

    /// <summary>List the hints that were taken.</summary>
    Hints,

    /// <summary>See the solution.</summary>
    Reveal,

    /// <summary>Open a sandbox copy of the stage.</summary>
    Play,

    /// <summary>Leave the sandbox, or a talk.</summary>
    Back,

    /// <summary>What was done in this stage.</summary>
    Journal,

    /// <summary>The stages, and which are open.</summary>
    Map,

    /// <summary>Points, stars, badges and predictions.</summary>
    Score,

    /// <summary>What a word means.</summary>
    Define,

    /// <summary>The words that were met.</summary>
    Glossary,

    /// <summary>Be reminded.</summary>
    Recap,

    /// <summary>Keep what a room bets by a show of hands.</summary>
    Bet,

    /// <summary>Write down what surprised.</summary>
    Surprise,

    /// <summary>Tell the instructor that something is wrong or unclear.</summary>
    Remark,

    /// <summary>List what can be typed.</summary>
    Help,

    /// <summary>Leave; the run is kept.</summary>
    Quit,

    /// <summary>The experiments of this run, or one of them. Of the program, as all that follow: nothing is recorded.</summary>
    Experiments,

    /// <summary>What differs between two experiments.</summary>
    Diff,

    /// <summary>Save the picture of an experiment.</summary>
    Chart,

    /// <summary>Seal what was done.</summary>
    Certificate,

    /// <summary>Save an experiment as a script.</summary>
    Script,

    /// <summary>Copy the last answer.</summary>
    Copy,

    /// <summary>Write what was said to a file.</summary>
    Export,

    /// <summary>Find a text in what was said.</summary>
    Find,

    /// <summary>Show all controls of the lab.</summary>
    More,

    /// <summary>The sentence of the day.</summary>
    Today,

    /// <summary>Keys, colours and manners of the program.</summary>
    Preferences,

    /// <summary>Show or hide what is meant for instructors.</summary>
    Instructor,

    /// <summary>The models on this machine.</summary>
    Models,

    /// <summary>Look at what the adventure needs.</summary>
    Doctor,

    /// <summary>The learners on this machine.</summary>
    Profiles,

    /// <summary>The courses on this machine.</summary>
    Courses,

    /// <summary>The title screen.</summary>
    Menu,
}
