using Xunit.Sdk;

namespace RevOps.Rules.Tests;

public sealed class ApprovedTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("approved-").FullName;

    private string File_ => Path.Combine(_folder, "sample.approved.txt");

    private string Received => Path.Combine(_folder, "sample.received.txt");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_difference_is_kept_beside_the_approved_file_and_says_how_to_approve()
    {
        File.WriteAllText(File_, "one\ntwo\n");

        var message = Should.Throw<FailException>(() => Approved.Matches(File_, "one\nthree\n", null, approve: false)).Message;

        message.ShouldContain("line 2 was `two` and is now `three`");
        message.ShouldContain("REVOPS_RULES_APPROVE=1");
        File.ReadAllText(Received).ShouldBe("one\nthree\n");
    }

    [Fact]
    public void Approving_writes_the_file_and_clears_what_was_received()
    {
        Should.Throw<FailException>(() => Approved.Matches(File_, "new", null, approve: false)).Message.ShouldContain("nothing is approved yet");
        File.Exists(Received).ShouldBeTrue();

        Approved.Matches(File_, "new", null, approve: true);

        File.ReadAllText(File_).ShouldBe("new\n");
        File.Exists(Received).ShouldBeFalse();
        Approved.Matches(File_, "new\r\n", null, approve: false);
    }
}
