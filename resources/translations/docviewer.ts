<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en">
  <context>
    <name>docviewer</name>
    <message>
      <source>&amp;Correct</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Edit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;File</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Go</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Help</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Review</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Segment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;View</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>(no text)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>(text unknown)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>(version unknown)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>*automatic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>*frozen</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>1 caption</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>1 correction has no place any more</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>1 correction has no place any more.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>1 difference</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>1 footer</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>1 footnote</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>1 header</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>1 header, footer or page number is left out.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>1 heading</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>1 line</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>1 line added</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>1 line in the box: {first}</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>1 line left out</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>1 line moved</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>1 list item</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>1 of another kind</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>1 of them</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>1 page number</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>1 paragraph</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>1 piece of a line</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>1 segment</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>1 segment selected</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>1 segment selected, {words}</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>1 table</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>1 title</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>1 word</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>A and B cut differently</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A block of more lines in the band is text; larger lets longer headers be.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A block of more lines is text, however large; larger lets longer headings be.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A change couldn't be saved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A copy never replaces a file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A document changed there is told here before anything is written over it.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>A document isn't where it was.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>A folder with more than 20 documents would open as many tabs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A line can't be cut at its end.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A line that begins with a list mark starts a segment of its own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A minus takes out what it finds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A page was asked for before its document.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A paragraph ends where a line ends with a stop and stays short of its column's end.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A paragraph starts where the gap to the line above is larger than usual for that size and column.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A part of the work can't be read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A part of the work isn't known.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A part of the workspace is damaged</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A picture of text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A picture of text in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A piece would be empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A regular expression</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A section starts at each heading: a line set larger than the text, or bold and standing alone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A section starts at each line in the header band of left edges; a paragraph at each first-line indent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A segment can't be moved into itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A segment is one layout block of a Textract result: a title, a text, an entry of a list, a table.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A segment is what the PDF's own tags say: its paragraphs, headings, list items, captions and notes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A segment starts where white space, indents, line ends, list marks, style and columns together say so.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A single character was read here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A split makes a new one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A splits at the page break</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A splits here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A step of the history can't be read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A truth file tells which segments a document should have.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Abbreviations</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>About docviewer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Accept</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Accept as it is now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Accept page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Accept the page, and each segment on it that has no verdict yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Accept {n} segment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Accept {n} segments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Accepted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Accepting or rejecting a segment selects the next one without a verdict.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Actual size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a line for the rest.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add as further keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add text…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>After a stop, a gap larger than so many usual leadings ends a paragraph whose last line is full; larger finds fewer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Agreement by page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Agreement: {words}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All changes are saved again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All changes are saved, the last at {time}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All changes are saved.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All is as the strategy says then. Notes stay. This can be undone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All notes…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All pages in one long column, or one page at a time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All pages read after</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All segments are reviewed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All terms must hold; a comma means “or”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All {n} scan pages</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>All {n} segments are reviewed</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>All {n} segments of the document</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>All {n} segments that the filter shows</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Allow reading it and writing beside it, or copy it to where you may write.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Allow reading it, and make room.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Allow reading it, or choose another.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Allow writing it, or copy it to where you may write.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Allow writing it, or open another workspace.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Allows to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Also in this segment:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Amazon Textract result</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>And {n} more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another docviewer changed this document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another docviewer put it there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another program holds it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Appearance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Apply</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Apply to all segments again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Apply to all shown…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Apply to many segments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Arabic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Arrows move the caret: “Split” splits there · Esc takes it away</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Arrows move the lower right edges, with Shift the upper left · Enter ends, Esc gives up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As they are</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask before a link is opened</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask before a whole document is reset</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask before many documents are opened</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At the start, with page, zoom and selection. Files named on the command line open as well.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Attention</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Author</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Auto: learned from the document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Auto: learned from the document ({value})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Automatic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Automatic (without corrections)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Automatically</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>B splits at the page break</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>B splits here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Back to auto: learn it from the document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Back to {value}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Background</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Backspace</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Backtab</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bar heights are square roots of the counts, so that rare values can be seen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Before the first change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Begin a new segment with the chosen line (S)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Behind a result stands the document it was made of.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Being read …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bengali</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Beside {truth}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Blocks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bold headings</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Both find the same segment.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Both find the same {n} segments.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Boundaries</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Bring it forward to locate it; its corrections are kept.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Bring them forward to locate them; their corrections are kept.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Bulgarian</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>CSV table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>CSV table (*.csv)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Caption</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Caret at the end of the line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Caret before “{word}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Caret in “{word}”, before “{rest}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Catalan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cells of the table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change box by arrow keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change how deep it stands (+ and - on the page)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change role</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change shortcuts…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change the role first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change the text of the chosen line (F2)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change to caption</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change to footer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change to footnote</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change to header</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change to heading</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change to list item</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change to other</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change to page number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change to paragraph</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change to table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change to title</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change what the segment is (1 to 9 on the page)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change {n} segment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change {n} segments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Changed by you</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Changed since it was reviewed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Changed since review</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Changed since review. It was {was}. It is {now}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Changes of size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Characters that end a sentence; more find more paragraphs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check that it still exists.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check the name, or whether it was moved.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check the name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check the rights to it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check the rights to the file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Chinese, simplified</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Chinese, traditional</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a PDF in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a PDF or a picture.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a PDF, a picture (PNG, JPEG, TIFF …) or a Textract result, or convert the file to PDF.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a command</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a file in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a line again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a line further down.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a line of another segment.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a place inside it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a response of DetectDocumentText or AnalyzeDocument.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a workspace file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose another file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose another file…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose another name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose another one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose another place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose another truth file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose another zoom.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose another.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose at least one column.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose background</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose background…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose truth file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose truth file…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clear filter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clear list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clear the selection</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Click again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close (Ctrl+W)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close the file, or open it with the other reader.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close the find bar (Esc)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close {title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Colours</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Colours of the window, not of the pages.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Columns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Command</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Commands and their keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Commands found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Compare</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Compare strategies</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Compare with</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Comparing …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Confidence {percent}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Confidence {percent}: low, look again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Confidence {share}. {remark}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Continuous</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy as Markdown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy command</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy details</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy row</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy segment text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy text of segments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy texts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy with line breaks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Corrected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Corrected by hand</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Corrections without a place</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Corrections without a place ({n})…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Corrections without a place…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Created</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Croatian</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ctrl+Wheel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Czech</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Danish</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dark, for reading at night</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decide later</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Details</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Difference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Difference {ordinal} of {count}, page {page}: {words}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Difference {text}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Differences</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Different levels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Different roles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Discard</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dismiss</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dismiss message</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Do</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Document properties</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Documents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drag over text; double click a word, triple click a line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drag with the middle button</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Draw a box, by mouse or arrow keys · Enter ends, Esc gives up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Draw a frame around segments · Esc gives up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Draw a larger one on the page.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Draw it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Draw it around lines, or add its text by hand or by OCR.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Draw it closer around the text, or type it (T).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Draw segment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drawing page {page} …</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Drop 1 correction in this document?</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Drop 1 correction on this page?</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Drop a PDF, a scan or a Textract result here, or open one. Every heading and paragraph is boxed on the page; drag a threshold and the boxes follow.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Drop all {n} corrections in this document?</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Drop to open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drop what was corrected here and take what the strategy says</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Drop {n} corrections on this page?</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Dutch</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each opens in a tab of its own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Earlier corrections are still being made.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edges closer than this are one; larger takes more lines for headers and makes fewer levels.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edit line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edit text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edit this line…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Empty pages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Encrypted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>End</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>English</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Enter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Enter its password.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Equations</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Esc</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Estonian</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Exclude</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Exclude the segment instead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Exclude {n} segment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Exclude {n} segments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Export 1 segment</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Export 1 table</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Export segments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export to</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Export {n} segments</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Export {n} tables</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Exported to {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>F1 of headings with the same first and last line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>F1 of segments with exactly the same lines</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>F1 of the gaps between lines where a segment ends</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fault report of the last run</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fault reports</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fault reports…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Files stay on this computer and are never changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Filter by…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Filter role:heading page:2 text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Filter segments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Filter: {words}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find command</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find command…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find in the document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find next</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find previous</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find tables</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Finding tables was stopped.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Finding tables: page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Finnish</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>First page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>First page after</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>First picture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>First-line indent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fit page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fit width</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Follow the structure tags of the PDF where they cover most of its text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Font size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Font sizes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fonts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Footer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Footnote</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Format</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forward</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Free some space.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Freeze A as B</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Freeze current settings as B</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>French</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Full screen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Full stop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Gap</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Gaps after a stop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Gathering features</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>German</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>German, Fraktur</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Get it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Get the file again, or use the other pages.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Get the file again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Get the result again once the job has ended.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Get the result from Amazon Textract again, or repair the file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Get the result from Amazon Textract again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Get the whole result again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give another value or leave it out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give the name of a file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go back to that</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go on after a verdict</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go on without saving</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go to page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go to page {page} of {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go to page…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Greek</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Have the text read from the picture of the page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Header</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Header band</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Headers, footers and page numbers are left out when going on to the next segment.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Headers, footers and page numbers are passed by.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Heading</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Heading size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Headings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Headings and titles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Headings apart</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Headings of level 1 and 2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Headings show up here as pages are read. If none do, try another strategy, or lower the size from which a line counts as a heading.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hebrew</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Help: {label}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hide {group} boxes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hide {role} boxes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hindi</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>History</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>History of the segment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Home</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hover card after</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How a document that is opened for the first time is segmented. The one chosen last, unless set here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How far a paragraph's first line is set in; larger finds fewer paragraphs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How far a paragraph's last line may reach across its column; larger finds more, 100 % takes any line.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How far each side's segments keep the lines of the other's together</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How long the pointer rests on a segment before its card says why it starts there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many sizes (em) a first line is set in; larger finds fewer paragraphs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many sizes (em) a line leaves, past the next word, to be a paragraph's last; larger finds fewer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How much larger than the body a heading is set; larger finds fewer headings.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How much larger than the body text speaks for a heading; larger finds fewer headings.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How much larger than the usual leading a gap between paragraphs is; larger finds fewer paragraphs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How much larger than the usual leading a gap speaks for a new paragraph; larger finds fewer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How pages are shown on the screen. Files and exports keep their own colours.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How sure the recognition is of its reading, not whether it is right.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hungarian</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Icelandic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In A</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In B</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In {languages}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Indentation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Indonesian</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Information</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Install it: pip install pandas.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Install the newer docviewer, or open another workspace.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It begins like a PDF, but the rest can't be understood.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It belongs to another program.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It doesn't begin as PDF files do.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It has no name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It has the same workspace open.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It has to be brought forward, and can only be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is JSON, but has no list of Blocks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is a file of another kind.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is a folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is a pipe or a device.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is encrypted and needs a password.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is encrypted in a way that isn't supported.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is one of the open documents; those are never written over.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is the first of its page.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is the last of its page.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It isn't written over without asking.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It takes a number from {range}, or auto.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It takes a number from {range}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It takes two numbers from {range}, or auto.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It takes two numbers from {range}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It was given up after {seconds} seconds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It was moved, replaced or deleted while it was open.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It was removed meanwhile.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It was {path}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Italian</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its JSON is nested too deeply.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its box stays where it was printed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its content will be replaced.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its contents can be recovered into a copy: docviewer workspace recover.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its description in the file is damaged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its headings and paragraphs follow as you drag.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its list of Blocks is empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its pages are scans: recognise their text to see segments.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its pages hold no text, or none that can be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its text isn't UTF-8.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>JSON Lines</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>JSON document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Japanese</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep it on a drive of this computer: choose another place, or copy the file there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep the settings of A as B, then drag the thresholds of A on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep what is here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keyboard</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keyboard shortcuts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keywords</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kind</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Korean</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Labelling</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Language of scans</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Large or damaged files can take a few seconds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last line up to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Latin</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Latvian</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Layout</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Least coverage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave cells that look like formulas as they are</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Leave out</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Leave out the line that is in the region</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Leave out the {n} lines in the region</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Leave out this line</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Leave out {n} segments</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Leave the chosen line out of the document (Delete)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave the comparison</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave the comparison (Esc)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave them out of the document (Delete on the page)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left edges</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left out on this page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Legal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Legend of segment roles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Length of the list under File &gt; Open recent; 0 remembers none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Let Textract read fewer pages at a time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Letter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Level</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Level that fits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Level {level}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Licence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Licence and notices</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Licence and notices…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Light</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Like the system</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Line gaps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Line left out, page {page}: {text}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Line spacing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lines</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lines as large as the body are headings too where they are bold and stand alone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lines ending with a stop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lines larger than the text, or bold and standing alone, are headings; text never joins them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Link</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>List all hits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>List item</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>List marks start</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lithuanian</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Load the document again to see its changes, or keep what you have here instead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Locate document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Locate it if it was moved: its corrections are kept, and go with it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Locate…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Longest header</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Longest heading</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look at its disk.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Looked at</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Looking for Tesseract …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Looking for tables takes up to some seconds a page, in the background.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Low confidence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Made with</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make it simpler.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make it smaller.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make one segment of them (M on the page)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make the segment again what was reviewed: the same lines, role and level</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mark as needing attention</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mark {n} segment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mark {n} segments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Markdown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Match case</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mend it, or find plain text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mend that and try again, or save a copy elsewhere. Quitting now loses the changes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mend the file, or choose another truth.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Merge</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Merge 1 segment</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Merge with next</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Merge with previous</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Merge {n} segments</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Merging takes two or more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Misses ({n})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>More ({more})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>More tools</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move down in reading order</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move it within its page, or merge it with a segment of the other page.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move the page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move up in reading order</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>My workspace</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>N writes one on the selected segment; the Review tab has more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name a page.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name of your account</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name one with --truth.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Navigation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Needing attention, or rejected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Needs a document with segments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Needs attention</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Neither DISPLAY nor WAYLAND_DISPLAY is set.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New keys of {command}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New workspace</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New workspace…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next difference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next line left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next needing attention</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next or previous segment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next panel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next segment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next to review</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No PDF and no Textract result in this folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No column is chosen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No command has these words.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No differences</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No document is open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No file has this name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No files opened yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No headings yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No hits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No line would be left in the segment.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No lines in the box</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No notes yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No page was named</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No pages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No pages yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No part files are in this folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No region was named</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No run has ended in a fault.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No score</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No segment is selected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No segment matches this filter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No segment needs attention.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No segments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No segments yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No setting has these words.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No tables were found in this document.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No text on this page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No text to segment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No text to segment yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No text was found in the region.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No “{text}” here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None of its blocks is of a type that docviewer knows.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None of its parts can be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None of the files in this archive is the response that the console's download has, nor its only JSON file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None of the pages can be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None yet, still reading …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Norwegian</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not all of it could be saved there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not kept</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not read yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not saved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not saved: {why}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note on the document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note on the page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note on the segment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note on the whole document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note on this page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note on this segment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Notes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Notes of the document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing found yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing has these letters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is at {path}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is kept: no workspace is open.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is recovered</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is selected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing to do.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing to find yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing to review yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing to score by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing to tune yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was applied.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was changed by hand.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was printed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Notices</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nowhere</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Numbers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On all pages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On pages that look like it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On the page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On these pages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Once it is, its segments can be tuned here.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>One change waits to be saved.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>One correction is kept</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>One level deeper</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One level higher</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One line here is one line on the page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One page at a time</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>One page isn't looked through.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Only files can be opened.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only headings and list items have a level.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only one segment is selected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only this page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only {done} of {count} pages are read; the others are missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open a backup of it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open a document first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open a document to review it here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open a document to see its pages here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open a document to see its segments here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open a document to tune its segments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open a file…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open a sample</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open after</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open another.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open another…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open documents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open folder…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open in browser</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open link?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open many documents?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open recent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open recent workspace</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open sample</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the document again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the documents of the last run</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open workspace</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open workspace…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opening workspace…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opening…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Or a gap</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Other</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Others</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Outline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Overlay</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Overlay both sides</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PDF and pictures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PDF version</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PDF written by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PDFium</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Page (1 to {last}):</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Page colours</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Page colours: as they are</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Page colours: dark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Page colours: sepia</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Page layout</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Page number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Page thumbnails</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Page {pages} could not be drawn.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Page {page}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Page {page} of {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Page {page} stays as it was recognised before.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Page {page}: nothing to compare</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Page {page}: {share} of the lines agree</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Page {page}: {words}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pages and lists need {key} themselves.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pages and outline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pages are still being read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pages count from 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pages {pages}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pages, side {side}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pages, worst first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paragraph</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paragraphs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pass headers and footers by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Password</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pattern (regular expression)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Persian</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PgDown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PgUp</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Picture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Place on selected segment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Plain text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Please report this.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Polish</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Portuguese</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Preferences</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Preferences…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Presets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Presets: {label}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Press keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Preview</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous difference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous line left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous panel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous segment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous to review</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Print pages only…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Print with boxes…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Printed to {target}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Printing page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Printing stopped.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Printing was cancelled.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Progress</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Properties…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Property</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put it back, or keep your work in a copy.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put the caret inside the text of one segment, then split.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PySide6-Essentials</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>QSlider::groove:horizontal { height: </source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Questions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quit without saving</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Quit without saving one change?</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Quit without saving {n} changes?</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Re-open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Re-open {n} segment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Re-open {n} segments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read as</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read as: {text}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read the rest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reader</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading met an unexpected fault</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading order is changed within a page.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading the text …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading was stopped.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading-order numbers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recent files kept</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recognise it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recognise region</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recognise text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recognise text on all scans</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recognise text on all scans again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recognise text on this page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recognise text on this page again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recognised with less than 80 %</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recognising text …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recognising text: page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recognising text: region</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recognition language</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recover into a copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recover into a copy…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Redo</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Redo one step</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Redo {n} steps</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Reject</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reject {n} segment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reject {n} segments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rejected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reload</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remark on this document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reopen closed document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Replace file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Replace file?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rescued</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reset</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reset all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reset all keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reset all settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reset document to automatic…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reset page to automatic…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reset parameters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reset segment to automatic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reset the keys of this command</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reset to automatic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reset {n} segment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reset {n} segments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reset: {label}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reset: {setting}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Resetting a page or a document to what the strategy says drops its corrections; undo brings them back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Responses</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Restore</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Restore all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Restore all {n} lines left out of this page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Restore line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Return</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Review</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reviewed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Right</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Role</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Roles found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Romanian</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rotate left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rotate right</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Running lines apart</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Russian</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save a copy elsewhere</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save a copy elsewhere…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save a copy without encryption.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save as CSV…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save the document to a file first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save the open documents elsewhere</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save the open documents elsewhere…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save the table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save workspace</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saving…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scans</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Score</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Score {score}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Score …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scoring …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scroll by a page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scroll sideways</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search commands and keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search preferences</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Searching …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sections</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>See how a document falls into segments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>See, tune and correct how documents fall into headings and paragraphs. Licensed under the Apache License 2.0; files stay on this computer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Segment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Segment table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Segment {number}, {what}, page {page}: {text}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Segmentation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Segments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select a segment and the place that it is to go to.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select a segment on the page or in the table to read and correct it here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select a segment to accept or reject it. J goes to the next one to review.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select all segments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select by a frame</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select one on the page or in the table.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select one on the page or in the table; J does.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select segment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select several segments instead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select the others too.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select the segment below an overlap</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select the segment that the correction belongs to.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select what is to be left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sepia</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Serbian</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Set headers, footers and page numbers that come back from page to page apart from the text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shift+Backtab</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shift+Space</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shift+Tab</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shift+Wheel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Short last line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show all in the table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show boxes of role {role}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show on page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the text as it was before (Esc)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show {role} boxes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shows the whole address before the browser opens it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Single page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Size change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Size tolerance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sizes closer than this are one level; larger makes fewer levels.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Slovak</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Slovenian</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Some of the lines that were reviewed aren't in the document any more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Some of what was kept of this document is damaged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Something went wrong in docviewer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sources are never written over.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Space</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Space, Shift+Space, PgDown, PgUp</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Spanish</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Split</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Split before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Split before this line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Spreadsheets run cells that begin with =, +, - or @; normally they get an apostrophe.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stack frames and versions only; a report holds no document text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stands beside your corrections, verdicts and notes in the workspace. It is sent nowhere.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start and files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start docviewer from a desktop session, or use the command line: docviewer segment FILE</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start the job again with a document it takes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>State</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stay here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Steps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Steps between sizes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stops</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Strategy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Strategy for new documents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Strategy panel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Subject</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Swedish</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>System</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tab</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tab, Shift+Tab</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tables</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tables as CSV</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tagged</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tags</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tags that cover a smaller share of the text aren't followed at all; larger trusts fewer documents.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take a copy of it that isn't damaged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take all of these lines into the document again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take it over</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take its changes over</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take over what was made there, or keep what is here in its place. What you let go of is gone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take the chosen line into the document again (Delete)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take this text (Ctrl+Enter)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tamil</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tesseract can't be used</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tesseract doesn't run</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tesseract doesn't start</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tesseract has no language to recognise</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tesseract's answer can't be understood</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tesseract, which recognises text, isn't installed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Text as it was read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Text can't be moved to another page.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Text can't become nothing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Text of the region</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Text of the segment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Text to find</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Text whose size differs by more from the line before starts a paragraph; larger ignores more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Textract layout</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Texts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Texts with these letters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Texts with this phrase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Thai</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The box isn't on the page.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The change is being made</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The controls appear as the pages are read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The damaged file stays as it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The data is damaged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The differences appear as the pages are read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The disk is full.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The document changed meanwhile.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The document has no such page.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The document isn't open.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The document was segmented anew meanwhile.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file can't be opened.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file can't be read any more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file chosen is one of the open documents; those are never written over.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file has no content.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file says something else there now; nothing is dropped.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The find bar says how far it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The first {rows} of {all} rows. Copies and files have them all.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The first {shown} of {all} characters. Copies have them all.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The first {words}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The kinds are page and slow.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The line can't be cut.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The line isn't there any more.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>The one segment is reviewed</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>The other pages can be used; ask for the file again if you need this one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The page can't be shown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The page can't be shown at this size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The page is too large to be shown at this zoom</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The password given doesn't open it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The pattern is too long.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The present state</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The print isn't complete.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The printer or the file can't be written to.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The reader ended between two requests</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The rest follows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The score appears when the document is read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The segment begins here already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The segment isn't there any more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The segments are on their way.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The strategy that decides about lines which no layout block holds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The strategy that decides about lines which no tag tells of.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The text of page {page} can't be selected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The truth file can't be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The truth file is too large.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The whole word, not “part”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The window can't start: system libraries that Qt needs are missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The workspace doesn't answer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The worst {shown} of {n} misses</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>The {n} segment of the document</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>The {n} segment that the filter shows</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Theme</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no display to open a window on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no page 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no room for text in this region</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no segment to merge with.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no such truth file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no text in the box.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no truth file beside the document.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no truth for this document.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing to move.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing to review: the document has no segments.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing to score by.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing to split here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There isn't enough memory for its picture.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>These are {count} documents.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>These lines were corrected, but the file doesn't have them any more. Nothing is dropped until you remove it: select the segment that a correction belongs to now and place it there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They appear here as soon as its text is segmented.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They appear here as soon as the document is open.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They appear here as the pages are read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They were left out or cut since.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This can't be written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This document has no pages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This document is in the workspace already</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This document isn't in the workspace</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This document isn't open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This document isn't open.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This file is missing; docviewer is under the Apache License 2.0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This file was moved; its work came with it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This folder can't be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This isn't a pattern.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This isn't a truth file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This line isn't in the document any more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This link isn't followed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This link leads out of the document:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This page can't be read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This page can't be shown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This page is a scan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This page is missing from the Textract result</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This pattern takes too long to search for.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This pattern takes too long.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This truth is of another document.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This workspace is open in another window too.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Title</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To leave it out, press Delete.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To review</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tolerance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tools</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Try `docviewer doctor`.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Try again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Try again in a moment.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Try fewer words or options.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Turkish</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type a command, a document or a page number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type in the find bar over the pages.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type its text, or draw the box around some.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ukrainian</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo list…</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Undo one step</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Undo that, or accept the segment as it is now.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Undo {n} steps</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Unpack it, and open the response or the folder it is in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unreadable pages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Untitled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Urdu</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use the copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use the document's tags</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use the reader pdfium.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use these keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>V-measure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Versions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Vietnamese</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Warning</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Warnings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Was</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What Tesseract takes the text of scans for; several languages under Segment &gt; Recognition language.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What does this region of page {page} say?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is left to review</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What it still holds can go into a copy; it stays as it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the file says</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the filter understands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What to do</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What to do…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was made of it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What you change now isn't kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where headers begin, from and to, as a share of the page width; wider takes more lines for headers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Which segments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whole words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With a note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Words parted by spaces</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Words to look for, and conditions as role:heading, page:2 or confidence:&lt;80</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Words whose stop doesn't end a sentence; more find fewer paragraphs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Workspace</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Workspaces</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write it without repetitions or choices inside a repetition.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write levels as in 2, 1-3 or 2-.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write pages as in 1-3,7 or 5- (to the end).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write percentages as in &lt;80, &gt;=90 or 60-80, or low.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write yes or no directly after the colon.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your documents are unchanged. You can go on; if it happens again, these details help to mend it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your last change here isn't written, so that nothing is written over.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Zoom</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Zoom around the pointer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Zoom in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Zoom out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Zoom out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>accept page {page}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>accept {n} segment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>accept {n} segments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>accepted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>add text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>added</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>added by hand</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>all segments reviewed</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>and {n} more</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>assemble</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>auto</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>auto {value}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>black and white</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>boundary_f1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>by {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>by {name}, {when}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>can't be written to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>caption</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>change of a box</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>change of level</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>change of {parameter}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>change to {role}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>change to {role} of {n} segment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>change to {role} of {n} segments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>change to {strategy}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>changed in another window</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>changed since review</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>colour</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>colour with transparency</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>comment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>corrected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cut</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>defaults</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>disk full</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>docviewer ended unexpectedly last time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>draw segment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>edit of a line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>edit of text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>edited</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>embedded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>exclude</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>exclude {n} segment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>exclude {n} segments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>file is damaged</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>file is gone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>fill in forms</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>finding corrections again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>footer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>footnote</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>goes on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>grey</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>has a note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>head_f1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>header</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>heading</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>held in place</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>in use by another program</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>landscape</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>layout</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>level {level}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>line-spacing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>lines</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>list item</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>low confidence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>mark as needing attention</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>mark page {page} as needing attention</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>mark {n} segment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>mark {n} segments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>mark {n} segments as needing attention</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>merge</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>move in reading order</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ms</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>needs attention</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no lines</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no threshold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>none found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not available: {why}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not embedded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not known yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not there any more ({reason})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nothing but read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>of page width</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>of the column</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>on a network drive</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>on from the end</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>on from the top</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>on the page or in the segment table</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>one has no place any more.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>other</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>page number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>page {page}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>pages {pages}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>palette</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>pandas isn't installed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>para_f1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>paragraph</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>parameters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>pdfminer.six</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>picture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>place a correction</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>portrait</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>present state</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>print</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>pt</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>published</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>put together by hand</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>pypdfium2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>re-open page {page}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>re-open {n} segment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>re-open {n} segments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reader {reader}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>recognition of a region</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reject page {page}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reject {n} segment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reject {n} segments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>rejected</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>remove a lost correction</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>remove {n} lost corrections</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>reset of a page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reset of the document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reset of {parameter}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reset to automatic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reset {n} segment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reset {n} segments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>restore</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>return to what was reviewed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>role</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>running</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>segment {number} selected, {words}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>split</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>split in a line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>starts here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>table</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>text of 1 line</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>text of {n} lines</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>the first {n} pages</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>title</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>to page {page}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>to review</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>today {clock}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>undone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>while comparing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>while not comparing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>with a note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>written by a newer docviewer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>yes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>yesterday {clock}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{accepted} accepted, {attention} needing attention, {rejected} rejected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{axis}, √ count</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{command} (on)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} lines in the box, from “{first}” to “{last}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{done} of {count} pages read</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>{done} of {n} segment</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{done} of {n} segments</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>{done} of {total} pages are read; the segments are theirs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{done} of {total} reviewed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{figures}
beside {truth}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{found} of {wanted}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{hits} on {pages}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{keys} belongs to {commands}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{key} alone would be in the way of typing; add Ctrl or Alt.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{key} splits here · arrows move the caret, Esc takes it away</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{left} left</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>{left} of {n} segment left</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{left} of {n} segments left</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>{low} to {high}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{names} and {last}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} (Textract result)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} can only be read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} exists already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is recovered</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is recovered in part</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} isn't what it was.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} isn't where it was</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} recovered</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} table page {page}.csv</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} tabs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} tells of page {page}, the document has {count}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} was changed in another window</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} – docviewer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{now}; its text was edited</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{nth} of {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number} {role}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number} {role} level {level}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number} {role}, page {page}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} are left out: nothing of them was corrected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} are left out: they are accepted already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} are left out: they are marked already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} are left out: they are rejected already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} are left out: they are that already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} are left out: they have no verdict.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>{n} captions</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} changes wait to be saved.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} corrections are kept</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} corrections have no place any more</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} corrections have no place any more.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} differences</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} documents aren't where they were.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} footers</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} footnotes</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} have no place any more.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} headers</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} headers, footers and page numbers are left out.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} headings</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} hit</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} hits</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>{n} is left out: it has no verdict.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} is left out: it is accepted already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} is left out: it is marked already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} is left out: it is rejected already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} is left out: it is that already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} is left out: nothing of it was corrected.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>{n} line</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} lines</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} lines added</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} lines left out</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} lines moved</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} list items</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} more size</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} more sizes</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} of other kinds</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} of them</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} page</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} page left</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} page numbers</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} pages</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} pages aren't looked through.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} pages left</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} paragraphs</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} pieces of lines</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} segment left to review</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} segment selected. {current}</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} segments</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} segments left to review</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} segments selected</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} segments selected, {words}</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} segments selected. {current}</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} tables</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} titles</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} words</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>{ordinal} of {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter} can't be “{text}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{role_a} in A, {role_b} in B</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{role} level {level_a} in A, {level_b} in B</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{role} level {level}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{rows} × {columns} cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{segments}, {pages}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{segment} under “{heading}”</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>{shown} of 1 segment</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{shown} of {n} segments</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>{size} {unit} ({bytes} bytes)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{strategy}, corrected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{strategy}, frozen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{task} {done} of {total}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title}, page {page}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{undo} {step}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{words}, still reading …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>× body size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>× usual leading</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
